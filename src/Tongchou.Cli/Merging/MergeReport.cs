using System.CommandLine;
using System.Globalization;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Merging;

namespace Tongchou.Cli.Merging;

/// <summary><c>merge-schemes report</c>: what the registers hold and where they disagree.</summary>
internal static class MergeReport
{
    private static readonly ExportColumn[] columns =
    [
        new(new("事项", "clash")), new(new("类别", "kind")), new(new("姓名一览", "names")), new(new("号码一览", "numbers, masked")), new(new("保费一览", "dues")), new(new("参保时间一览", "days")), new(new("按规则退费", "refunded by rule")),
        new(new("是否同一人", "same")), new(new("保留", "keep")), new(new("更正证件号码", "identity number")), new(new("退费", "refund")),
    ];

    public static Command Make(Terminal terminal)
    {
        Option<string> outFolder = MergeCommand.Out();
        return MergeOptions.Step("report", "比对结果;待定事项写入 clashes.csv the match; clashes go into clashes.csv", [outFolder], async (parsed, merge, stop) =>
        {
            RegisterMatch match = await merge.Office.Match(stop);
            IReadOnlyDictionary<string, ClashDecision> decisions = await merge.Office.Decisions(stop);
            Dictionary<string, MergedPerson> owners = match.Persons.SelectMany(person => person.Rows.Select(row => (row.Key, person))).ToDictionary(pair => pair.Key, pair => pair.person);
            string path = Path.Combine(Directory.CreateDirectory(parsed.GetValue(outFolder)!).FullName, "clashes.csv");
            using (FileStream file = File.Create(path))
            {
                ExportTable.Write(new("待定事项", "clashes"), columns, match.Clashes.Select(clash => Row(clash, owners, decisions.GetValueOrDefault(clash.Id))), file, TableFormat.Csv, merge.Language);
            }

            Print(match, merge, terminal);
            return ExitCode.Done;
        });
    }

    private static void Print(RegisterMatch match, Merge merge, Terminal terminal)
    {
        Registration[] lines = [.. match.Persons.SelectMany(person => person.Rows)];
        TextTable table = new(merge.Say("项目", "what"), merge.Say("数", "count"), merge.Say("金额", "amount"));
        foreach (OldScheme scheme in Words<OldScheme>.All)
        {
            Registration[] of = [.. lines.Where(line => line.Scheme == scheme)];
            Phrase register = Words<OldScheme>.Phrase(scheme);
            Add(merge.Say($"{register.Zh}登记,保费", $"{register.En}, dues"), of.Length, of.Aggregate(Money.Zero, (sum, line) => sum + line.Dues));
            Add(merge.Say($"{register.Zh}账户余额", $"{register.En}, accounts"), of.Count(line => line.Balance.IsPositive), of.Aggregate(Money.Zero, (sum, line) => sum + line.Balance));
        }

        Add(merge.Say("人数", "persons"), match.Persons.Count, null);
        Add(merge.Say("两边都有的人", "in both registers"), match.Persons.Count(person => person.IsInBoth), null);
        foreach (ClashKind kind in Words<ClashKind>.All)
        {
            Phrase phrase = Words<ClashKind>.Phrase(kind);
            Add(merge.Say(phrase.Zh, phrase.En), match.Clashes.Count(clash => clash.Kind == kind), kind is ClashKind.DoubleDues ? match.Persons.Aggregate(Money.Zero, (sum, person) => sum + person.Refund) : null);
        }

        Add(merge.Say("参保时间重叠的人", "with days insured twice"), match.Persons.Count(person => person.Overlaps), null);
        Add(merge.Say("参保时间有间断的人", "with a gap between"), match.Persons.Count(person => person.LeavesAGap), null);
        Add(merge.Say("还没有决定的事项", "left to decide"), match.Undecided.Count, null);
        table.Write(terminal);

        void Add(string what, int count, Money? amount) => table.Row(what, count.ToString("N0", CultureInfo.InvariantCulture), amount?.ToString() ?? "");
    }

    private static string[] Row(Clash clash, Dictionary<string, MergedPerson> owners, ClashDecision? decision)
    {
        // What goes back is told where it is asked: by the one who has the first line.
        string refund = clash.Kind is not ClashKind.DoubleDues ? "" : string.Join(';', owners[clash.Rows[0].Key].Refunded.Order(StringComparer.Ordinal));
        return
        [
            clash.Id, Words<ClashKind>.Phrase(clash.Kind).Zh, Each(row => row.Name), Each(row => row.Identity.Masked), Each(row => row.Dues.ToPlain()), Each(row => row.Days.ToString()), refund,
            decision?.Same switch { true => "是", false => "否", null => "" }, decision?.Keep ?? "", decision?.Identity ?? "", decision?.Refund ?? "",
        ];

        string Each(Func<Registration, string> of) => string.Join(" + ", clash.Rows.Select(of));
    }
}
