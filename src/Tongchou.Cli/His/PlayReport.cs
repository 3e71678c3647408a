using System.Globalization;
using System.Text;
using System.Text.Json;
using Tongchou.Agency;
using Tongchou.Server.National.Messages;

namespace Tongchou.Cli.His;

/// <summary>Tells how a conversation goes, a line for each message: for people, or as JSON for programs.</summary>
internal sealed class PlayReport(Terminal terminal, bool isJson)
{
    public void Told(int number, Spoken message, string? code, TimeSpan took, List<(string Name, string Value)> saved, List<Unexpected> wrong)
    {
        string name = NameOf(message);
        long milliseconds = (long)took.TotalMilliseconds;
        if (isJson)
        {
            terminal.Out.WriteLine(JsonSerializer.Serialize(new
            {
                number,
                infno = message.InfNo,
                name,
                infcode = code,
                milliseconds,
                isRepeat = message.IsRepeat,
                saved = saved.ToDictionary(each => each.Name, each => each.Value),
                unexpected = wrong,
            }, AgencyJson.Options));
            return;
        }

        string sign = wrong.Count == 0 ? "✓" : "✗";
        string again = message.IsRepeat ? "(重发)" : "";
        string values = string.Concat(saved.Select(each => $"  {each.Name}={each.Value}"));
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sign} {number,3}  {message.InfNo,-6} {name}{again}  infcode {code ?? "?"}  {milliseconds} ms{values}"));
        foreach (Unexpected each in wrong)
        {
            terminal.Error.WriteLine($"  {each.Path}: 期望 expected {each.Expected} | 实际 got {each.Actual ?? "(无 nothing)"}");
        }
    }

    public void BothSides(byte[] request, byte[] answer)
    {
        terminal.Error.WriteLine($"→ {Encoding.UTF8.GetString(request)}");
        terminal.Error.WriteLine($"← {Encoding.UTF8.GetString(answer)}");
    }

    public void Unreachable(int number, Spoken message, string reason)
    {
        terminal.Error.WriteLine($"✗ {number,3}  {message.InfNo} {NameOf(message)}: 接口无法访问 cannot reach the interface: {reason}");
        terminal.Error.WriteLine("请检查 --url 和服务是否已启动。Check --url and that the server runs.");
    }

    public void Done(int messages)
    {
        if (!isJson)
        {
            terminal.Out.WriteLine($"✓ {messages} 条报文全部符合预期 all {messages} answers as expected");
        }
    }

    private static string NameOf(Spoken message) => Transaction.Find(message.InfNo)?.Name.Zh ?? "";
}
