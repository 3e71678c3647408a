namespace Tongchou.Agency.Merging;

/// <summary>What merging says when it can't go on.</summary>
internal static class MergingFaults
{
    public static Fault Undecided(Clash clash)
    {
        Phrase kind = Words<ClashKind>.Phrase(clash.Kind);
        return new("clash-undecided", Place.At(clash.Id), new($"{kind.Zh}:{clash.Id} 还没有决定。", $"Undecided ({kind.En}): {clash.Id}."),
            new("请在 report 写出的 clashes.csv 中填写,再用 decide 导入。", "Fill it in in the clashes.csv that report writes, and import that with decide."));
    }

    public static Fault UnknownClash(string id) => new("unknown-clash", Place.At(id), new($"没有事项“{id}”。", $"There is no clash '{id}'."), new("请从最近一次 report 的 clashes.csv 中取。", "Take it from the clashes.csv of the latest report."));

    public static Fault NoSame(string id) => new("same-missing", Place.At(id), new($"{id} 没有写明是否同一人。", $"{id} doesn't say whether it is one person."), new("填“是”或“否”。", "Write yes or no."));

    public static Fault UnknownLine(string id, string key) => new("unknown-line", Place.At(id), new($"{id} 中没有登记“{key}”。", $"{id} has no line '{key}'."), new("写事项编号中的一条,如 urban/000123。", "Write one of those that the clash names, such as urban/000123."));

    public static Fault NoIdentity(string id) => new("identity-needed", Place.At(id), new($"{id} 是两个人,却没有写明另一人正确的证件号码,或号码不成立。", $"{id} is two persons, but the right number of the other is missing or is none."),
        new("“保留”填号码所属的一条,“更正证件号码”填另一人的号码;多于两个姓名的请改正登记后重新导入。", "Keep names the line whose number it is, identity-number the other's; with more than two names mend the register and import it again."));

    public static Fault CutOver(string day) => new("cut-over-begun", Place.At("--on"), new($"已经从 {day} 起切换,登记和决定不能再改。", $"The cut-over on {day} has begun: registers and decisions stand."), new("请继续 cut-over、prove;个人的更正在其档案上办理。", "Go on with cut-over and prove; what is wrong with a person is mended in their file."));

    public static Fault Empty(string region) => new("no-registers", Place.At("--region"), new($"统筹区 {region} 没有导入原制度登记。", $"No registers were imported for the region {region}."), new("请先运行 import。", "Run import first."));

    public static Fault TwoFiles(MergedPerson person) => new("two-files", Place.At(person.Kept.Key),
        new($"{string.Join('+', person.Rows.Select(row => row.Key))} 判为同一人,档案中却是不同的人员。", $"{string.Join('+', person.Rows.Select(row => row.Key))} were held to be one person, but have files of different persons."),
        new("请先合并两份档案,或改为不是同一人。", "Merge the two files first, or decide that they are two persons."));

    public static Fault Unclear(string fund, string account, Money left) => new("fund-not-cleared", Place.At(account), new($"{fund} 科目 {account} 还有 {left} 没有清理。", $"{left} on the account {account} of {fund} is not cleared."),
        new("在清理表中写明收回、支付;余额应为零。", "Say in the table of clearings what was collected and paid: nothing may be left."));

    public static Fault Overdrawn(string fund, string account, Money left) => new("fund-overdrawn", Place.At(account), new($"{fund} 科目 {account} 透支 {left}。", $"The account {account} of {fund} is overdrawn by {left}."),
        new("请核对余额表,或先做拨付。", "Check the balances, or book the allocation first."));

    public static Fault NoBalanceAccount(string fund, string account) => new("no-balance-account", Place.At(account), new($"{fund} 没有科目 {account},或它是收支科目。", $"{fund} has no account {account}, or it is one of income or expense."),
        new("余额表只写年终结转后的资产、负债和净资产。", "Give assets, liabilities and net assets after the carry-forward."));

    public static Fault Unbalanced(string fund, Money debit, Money credit) => new("statement-unbalanced", Place.At(fund), new($"{fund} 余额表不平:借方 {debit},贷方 {credit}。", $"The statement of {fund} does not balance: debit {debit}, credit {credit}."), new("请核对。", "Check it."));

    public static Fault Uncovered(string fund, Money balances, Money net) => new("balances-uncovered", Place.At(fund), new($"{fund} 净资产 {net} 少于登记的账户余额 {balances}。", $"The net assets of {fund}, {net}, are less than the accounts in the register, {balances}."), new("请核对登记和余额表。", "Check the register and the statement."));

    public static Fault NoStatement(string fund) => new("no-statement", Place.At(fund), new($"{fund} 没有经第二人确认的余额表。", $"There is no statement of {fund} that a second person has confirmed."), new("先 funds enter,再由另一人 funds confirm。", "Run funds enter, then let somebody else run funds confirm."));
}
