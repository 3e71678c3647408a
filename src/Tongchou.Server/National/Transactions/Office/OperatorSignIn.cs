using System.Globalization;
using System.Text;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Records;
using Tongchou.Server.National.Door;
using Tongchou.Server.National.Messages;

namespace Tongchou.Server.National.Transactions.Office;

/// <summary>Sign-in and sign-out 签到签退: 9001, 9002. An operator has one number a day, however often they sign in; no other transaction asks for it.</summary>
internal static class OperatorSignIn
{
    public const string Kind = "sign-in";

    private const string In = "signed-in";
    private const string Out = "signed-out";
    private const int DigitsOfDigest = 12;

    public static Task<ReadOnlyMemory<byte>> Begin(Call call)
    {
        if (!call.IsSound())
        {
            return Task.FromResult(Call.Nothing);
        }

        InputNode told = call.Input.Node("signIn");
        string number = NumberOf(call.Institution.Code.Text, told.NeedText("opter_no"), call.Desk.Today);
        return Keep(call, number, In, null, (answer, row) => answer.Node("signinoutb", (row.Reference, call.Desk.Today), static (node, of) => node.Date("sign_time", of.Today).Text("sign_no", of.Reference)));
    }

    public static Task<ReadOnlyMemory<byte>> End(Call call)
    {
        if (!call.IsSound())
        {
            return Task.FromResult(Call.Nothing);
        }

        InputNode told = call.Input.Node("signOut");
        string number = told.NeedText("sign_no").Trim();
        string operatorNumber = told.NeedText("opter_no");

        // Whoever works through midnight signs out of the day before.
        DateOnly today = call.Desk.Today;
        if (number != NumberOf(call.Institution.Code.Text, operatorNumber, today) && number != NumberOf(call.Institution.Code.Text, operatorNumber, today.AddDays(-1)))
        {
            return call.Refused(Unknown(number));
        }

        return Keep(call, number, Out, known => known is null ? Unknown(number) : null, (answer, _) => answer.Node("signoutoutb", today, static (node, day) => node.Date("sign_time", day)));
    }

    /// <summary>The day and a digest of institution, operator and day: the same on every server, and no list of operators.</summary>
    private static string NumberOf(string institution, string operatorNumber, DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day:yyyyMMdd}{Sm3.Of($"{institution}\n{operatorNumber.Trim()}\n{day:yyyyMMdd}")[..DigitsOfDigest].ToUpperInvariant()}");

    private static Task<ReadOnlyMemory<byte>> Keep(Call call, string number, string state, Func<UploadRow?, Fault?>? check, Action<Answer, UploadRow> write)
    {
        byte[] document = Encoding.UTF8.GetBytes(call.Envelope.Operator);
        return call.Do(new KeepUpload(call.Institution.Code.Text, Kind, number, state, document, call.By) { Check = check, Write = row => Call.Output(answer => write(answer, row)) });
    }

    private static Fault Unknown(string number) => new("unknown-sign-in", Place.At("input.signOut.sign_no"),
        new($"签到编号 {number} 不是该操作员今天的签到。", $"{number} is no sign-in of this operator today."), new("请先签到(9001)。", "Sign in first (9001)."));
}
