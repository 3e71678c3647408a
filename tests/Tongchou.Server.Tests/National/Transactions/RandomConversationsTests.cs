using System.Globalization;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;

namespace Tongchou.Server.Tests.National.Transactions;

/// <summary>Whatever a hospital says, in whatever order, the sums hold and the books balance.</summary>
public class RandomConversationsTests(Hospital hospital) : IClassFixture<Hospital>
{
    private const int Steps = 24;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Random_conversations_keep_every_sum(int seed)
    {
        Random random = new(seed);
        string person = await hospital.Insured(random.Next(2) == 0 ? PersonGroup.Active : PersonGroup.Adult, accountYuan: 0, supplement: Supplement.None);
        string insurance = (await hospital.Rows(CoverageRow.Table, person)).Last(row => row.PersonId == person).Scheme == "employee" ? "310" : "390";
        List<string> visits = [(await hospital.Send("2201", Said.Registration(person))).Done().Text("data.mdtrt_id")];
        List<(string Visit, string Settlement)> settled = [];
        for (int step = 0; step < Steps; step++)
        {
            string visit = visits[random.Next(visits.Count)];
            switch (random.Next(8))
            {
                case 0 when await hospital.Send("2201", Said.Registration(person)) is { IsDone: true } registered:
                    visits.Add(registered.Text("data.mdtrt_id"));
                    break;
                case 1 or 2 or 3:
                    string amount = (random.Next(1, 300_000) / 100m).ToString("0.00", CultureInfo.InvariantCulture);
                    await hospital.Send("2204", Said.Lines(Said.Line(person, visit, $"{step}", amount, random.Next(3) switch { 0 => "none", 1 => "XA02BC-0017-00", _ => Said.Plain }, batch: $"B{step % 2}")));
                    break;
                case 4 or 5:
                    Money total = await Total(visit, person);
                    Answered answer = await hospital.Send(random.Next(3) == 0 ? "2206" : "2207", Said.Settlement(person, visit, total.ToPlain(), insurance: insurance));
                    if (answer.IsDone && answer.Text("setlinfo.setl_id") is { Length: > 0 } settlement)
                    {
                        settled.Add((visit, settlement));
                    }

                    break;
                case 6 when settled.Count > 0:
                    (string of, string number) = settled[random.Next(settled.Count)];
                    await hospital.Send("2208", Said.Reversal(person, of, number));
                    break;
                case 7:
                    await hospital.Send("2205", Said.Batch(person, visit, random.Next(2) == 0 ? "0000" : "B1"));
                    break;
            }
        }

        await Hold(person);
    }

    /// <summary>What the answers said was held to the sums when they came; this holds the books to the answers.</summary>
    private async Task Hold(string person)
    {
        SettlementRow[] rows = await hospital.Settlements(person);
        HashSet<string> numbers = [.. rows.Select(row => row.SettlementId)];
        PostingRow[] postings = [.. (await hospital.Rows(PostingRow.Table, person)).Where(row => numbers.Contains(row.Document))];
        foreach (IGrouping<(long, string, long), PostingRow> voucher in postings.GroupBy(row => (row.Seq, row.Fund, row.Voucher)))
        {
            voucher.Sum(row => row.Debit.Fen).ShouldBe(voucher.Sum(row => row.Credit.Fen));
        }

        foreach (SettlementRow row in rows)
        {
            long funds = (row.Pooled + row.LargeAmount + row.Supplement + row.SeriousIllness + row.Assistance + row.Tilt + row.Control + row.SupplementaryIn + row.SupplementaryOut + row.PersonalAccount + row.FamilyAccount).Fen;
            (funds + row.Cash.Fen).ShouldBe(row.Total.Fen);
            postings.Where(posting => posting.Document == row.SettlementId).Sum(posting => posting.Debit.Fen).ShouldBe(funds);
        }

        // A reversed settlement and its reversal cancel; what stands is what the visits say is settled.
        long standing = rows.Where(row => row.Kind == SettlementKinds.Settle && !rows.Any(other => other.Concerns == row.SettlementId)).Sum(row => row.Total.Fen);
        rows.Sum(row => row.Total.Fen).ShouldBe(standing);
    }

    private async Task<Money> Total(string visit, string person) =>
        FeeSheetRow.Latest((await hospital.Rows(FeeSheetRow.Table, person)).Where(sheet => sheet.VisitId == visit))
            .Where(line => line.State == VisitStates.Charged).Aggregate(Money.Zero, (sum, line) => sum + line.Amount);
}
