using Tongchou.Agency.Dues;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Server.National.Door;
using Tongchou.Server.National.Messages;
using Tongchou.Server.National.PersonFiles;
using Tongchou.Server.National.Words;

namespace Tongchou.Server.National.Transactions.Queries;

/// <summary>Who a certificate belongs to, how they are insured and what they are entitled to for who they are 人员信息获取: 1101.</summary>
[Clause("JS2021", "24")]
internal static class Identify
{
    private const string EVoucher = "01";
    private const string IdentityCard = "02";

    /// <summary>医疗救助人员. The field has three characters, so that the codes of the single categories don't fit; the remark names the category.</summary>
    private const string Assisted = "23";

    public static async Task<ReadOnlyMemory<byte>> Ask(Call call)
    {
        if (!call.IsSound("psn_cert_type", "certno", "psn_name", "mdtrt_cert_no"))
        {
            return Call.Nothing;
        }

        InputNode told = call.Input.Node("data");
        if (Number(told) is not { } number)
        {
            return Call.Nothing;
        }

        if (await Persons.Find(call, number) is not { } id)
        {
            told.Blame("certno", "unknown-person", new("没有这个证件号码的参保人。", "No insured person has this certificate number."), new("请核对证件号码;未参保的先办理参保登记。", "Check the number; who is not insured enrols first."));
            return Call.Nothing;
        }

        if (await Persons.Open(call, id) is not { } file)
        {
            return Call.Nothing;
        }

        if (told.Text("psn_name") is { } name && Plain(name) != Plain(file.Person.Name))
        {
            told.Blame("psn_name", "other-name", new("姓名与证件号码不符。", "The name doesn't belong to the certificate number."), new("请按证件核对姓名。", "Check the name against the certificate."));
            return Call.Nothing;
        }

        Money balance = await Persons.Balance(call, id);
        DateOnly today = call.Desk.Today;
        CoverageRow[] coverages = [.. file.Coverages.OrderByDescending(row => StateOf(row, today) == "1").ThenByDescending(row => row.From, StringComparer.Ordinal)];

        // Nobody in force today: the reason goes along, so that the window needs not ask again.
        string why = coverages.Any(row => StateOf(row, today) == "1") || await ResidentFile.Read(call.Desk.Reader, id, call.Stop) is not { } resident ? "" : Uncovered.Why(call.Desk.Law, resident, today).Message.Zh;

        // There is one account: only the newest employee coverage shows its balance, so that nobody counts it twice.
        CoverageRow? holder = coverages.FirstOrDefault(row => row.Scheme == Words<Scheme>.Code(Scheme.Employee));
        return Call.Output(answer => answer
            .Node("baseinfo", (file, today, why), static (node, of) => of.file.Who(node).Text("naty", "").Date("brdy", of.file.Person.Born).Number("age", of.file.AgeOn(of.today), 1).Text("exp_content", of.why))
            .Rows("insuinfo", coverages, (node, row) => Insured(node, row, row == holder ? balance : Money.Zero, today))
            .Rows("idetinfo", [.. coverages.Where(row => CategoryOf(row) is not AssistanceCategory.None)], Entitled));
    }

    /// <summary>The certificate's number, wherever the client put it.</summary>
    private static string? Number(InputNode told)
    {
        string kind = told.NeedCode("mdtrt_cert_type");
        string? medium = told.Code("mdtrt_cert_no");
        string? certificate = told.Code("certno");
        if (kind == EVoucher && certificate is null && medium is not null && IdentityNumber.Read(IdentityDocument.ResidentCard, medium, out _) is null)
        {
            told.Blame("mdtrt_cert_no", "no-e-voucher", new("本平台不能解析医保电子凭证令牌。", "Tokens of e-vouchers can't be resolved here."), new("请同时发送证件号码 certno,或改用身份证。", "Send the certificate number in certno as well, or use the identity card."));
            return null;
        }

        if ((kind == IdentityCard ? medium ?? certificate : certificate ?? medium) is { } number)
        {
            return number;
        }

        _ = told.NeedCode("certno");
        return null;
    }

    private static void Insured(AnswerNode node, CoverageRow row, Money balance, DateOnly today)
    {
        _ = Words<PersonGroup>.TryParse(row.Group, out PersonGroup group);
        string state = StateOf(row, today);
        node.Money("balc", balance)
            .Text("insutype", InsuranceTypes.OfWord(row.Scheme))
            .Text("psn_type", PersonCodes.Type(group))
            .Text("psn_insu_stas", state)
            .Text("psn_insu_date", row.From)
            .Text("paus_insu_date", state == "1" ? "" : row.To == Agency.Booking.Days.Text(DateOnly.MaxValue) ? "" : row.To)
            .Flag("cvlserv_flag", row.Supplement == Words<Supplement>.Code(Supplement.CivilServant))
            .Text("insuplc_admdvs", row.Region)
            .Text("emp_name", row.Employer);
    }

    private static void Entitled(AnswerNode node, CoverageRow row) => node
        .Text("psn_idet_type", Assisted)
        .Text("psn_type_lv", "")
        .Text("memo", Words<AssistanceCategory>.Phrase(CategoryOf(row)).Zh)
        .Text("begntime", $"{row.From} 00:00:00")
        .Text("endtime", row.To == Agency.Booking.Days.Text(DateOnly.MaxValue) ? "" : $"{row.To} 23:59:59");

    private static AssistanceCategory CategoryOf(CoverageRow row) => Words<AssistanceCategory>.TryParse(row.Assistance, out AssistanceCategory category) ? category : AssistanceCategory.None;

    /// <summary>人员参保状态: 1 in force, 2 suspended, 4 ended, 0 not begun.</summary>
    private static string StateOf(CoverageRow row, DateOnly today)
    {
        string day = Agency.Booking.Days.Text(today);
        _ = Words<CoverageStatus>.TryParse(row.State, out CoverageStatus status);
        return status is CoverageStatus.Suspended ? "2"
            : status is CoverageStatus.Ended || string.CompareOrdinal(row.To, day) < 0 ? "4"
            : string.CompareOrdinal(row.From, day) > 0 ? "0"
            : "1";
    }

    /// <summary>A name without blanks, full-width ones too, and with one kind of middle dot.</summary>
    private static string Plain(string name) => string.Concat(name.Where(letter => !char.IsWhiteSpace(letter)).Select(letter => letter is '•' or '・' or '‧' or '.' ? '·' : letter));
}
