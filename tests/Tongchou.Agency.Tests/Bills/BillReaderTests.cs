using System.Text;
using System.Text.Json;
using Tongchou.Agency.Tests.Cases;
using Tongchou.Benefits;
using Tongchou.Server.Tests.Mutations;

namespace Tongchou.Agency.Tests.Bills;

public class BillReaderTests
{
    private const int Spoiled = 60_000;

    [Fact]
    public void A_bill_written_back_is_read_as_the_same_bill()
    {
        foreach (string text in SampleBills.Texts)
        {
            Bill bill = SampleBills.Read(Encoding.UTF8.GetBytes(text), new FaultList())!;

            byte[] written = JsonSerializer.SerializeToUtf8Bytes(BillWriter.Write(bill), AgencyJson.Options);
            Bill again = SampleBills.Read(written, new FaultList())!;

            again.Lines.ShouldBe(bill.Lines);
            again.YearToDate.ShouldBe(bill.YearToDate);
            again.Visit.ShouldBe(bill.Visit);
            SettleBill.Settle(CaseRun.Book, again).Settlement.ShouldBe(SettleBill.Settle(CaseRun.Book, bill).Settlement);
        }
    }

    [Fact]
    public void A_spoiled_bill_is_refused_with_faults_or_settled_to_the_fen_and_nothing_else()
    {
        BillMutations spoil = new(SampleBills.Texts, 20_251_121);
        int settled = 0, refused = 0;

        for (int i = 0; i < Spoiled; i++)
        {
            byte[] json = spoil.Next();
            FaultList faults = new();
            if (SampleBills.Read(json, faults) is not { } bill)
            {
                faults.IsEmpty.ShouldBeFalse(Encoding.UTF8.GetString(json));
                refused++;
                continue;
            }

            Settlement result = SettleBill.Settle(CaseRun.Book, bill).Settlement;
            settled++;
            Words<Payer>.All.Sum(payer => result.Of(payer).Fen).ShouldBe(result.Total.Fen);
            Words<Payer>.All.ShouldAllBe(payer => !result.Of(payer).IsNegative);
        }

        // Were it all one or the other, the half of the code would not have been tried.
        settled.ShouldBeGreaterThan(Spoiled / 20);
        refused.ShouldBeGreaterThan(Spoiled / 5);
    }

    [Theory]
    [InlineData("2008-02-29", "2026-02-28", 17)]
    [InlineData("2008-02-29", "2026-03-01", 18)]
    [InlineData("1963-05-01", "2025-04-30", 61)]
    [InlineData("1963-05-01", "2025-05-01", 62)]
    [InlineData("2025-05-01", "2025-05-01", 0)]
    public void Years_are_full_on_the_birthday(string born, string day, int age)
    {
        BillPerson person = new(DateOnly.Parse(born), PersonGroup.Adult, default, default, false, 1, Money.Zero, Money.Zero, null);

        person.AgeOn(DateOnly.Parse(day), AgeCounted.OnTheDay).ShouldBe(age);
    }

    [Fact]
    public void Numbers_and_texts_camel_case_and_kebab_case_mean_the_same()
    {
        string one = """{"region":"510100","scheme":"employee","person":{"born":"1980-01-01","group":"active","familyAccount":12.5},"visit":{"kind":"inpatient","level":"level-3","begun":"2025-03-01"},"lines":[{"class":"A","amount":1000.5}]}""";
        string other = one.Replace("familyAccount", "family-account", StringComparison.Ordinal).Replace("12.5", "\"12.50\"", StringComparison.Ordinal).Replace("1000.5", "\"1000.50\"", StringComparison.Ordinal);

        Bill left = SampleBills.Read(Encoding.UTF8.GetBytes(one), new FaultList())!;
        Bill right = SampleBills.Read(Encoding.UTF8.GetBytes(other), new FaultList())!;

        right.Person.ShouldBe(left.Person);
        right.Lines.ShouldBe(left.Lines);
    }
}
