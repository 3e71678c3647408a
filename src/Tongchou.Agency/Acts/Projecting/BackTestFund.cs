using Tongchou.Agency.Booking;
using Tongchou.Agency.Projections;
using Tongchou.Fund.Projecting;

namespace Tongchou.Agency.Acts;

/// <summary>Holds the projection against what was published 回测. Nothing is stored.</summary>
[Clause("SC2023", "十一")]
public static class BackTestFund
{
    /// <param name="series">Published figures as CSV.</param>
    /// <param name="from">The year the model is fitted in; nothing later is used.</param>
    public static Outcome<BackTestForm> Of(LawBook book, ReadOnlyMemory<byte> utf8, string file, string series, string seriesFile, int from) => ProjectFund.Asked<BackTestForm>(book, utf8, file, question =>
    {
        FaultList faults = new();
        IReadOnlyList<PublishedFigure> published = PublishedSeries.Read(series, seriesFile, question.Region, faults);
        if (!faults.IsEmpty)
        {
            return Outcome<BackTestForm>.Refused(faults.All);
        }

        if (BackTest.Run(question.Assumptions, published, from) is not { Rows.Count: > 0 } test)
        {
            return new Fault("nothing-published", Place.At("--from"), new($"{question.Region} 在 {from} 年没有可回测的公布数,或此后没有。", $"Nothing to test against was published for {question.Region} in {from}, or nothing since."), new("换一个起始年,或补充公布数。", "Choose another start year, or add published figures."));
        }

        return new BackTestForm(from,
            [.. test.Rows.Select(row => new BackTestLine(CodedWord.Of(row.Scheme), CodedWord.Of(row.Figure), row.Year, row.Projected, row.Published, row.Error.ToString()))],
            [.. test.Means.Select(mean => new BackTestMean(CodedWord.Of(mean.Scheme), CodedWord.Of(mean.Figure), mean.Mean.ToString()))],
            [.. Words<Scheme>.All.SelectMany(scheme => Fitted(test.Used, scheme))]);
    });

    private static IEnumerable<FittedValue> Fitted(Assumptions used, Scheme scheme)
    {
        CodedWord word = CodedWord.Of(scheme);
        Membership moving = scheme is Scheme.Employee ? Membership.Active : Membership.Resident;
        yield return new(word, new("人均费用年增长(扣除老龄化)", "growth of the cost of a head, beside ageing"), used.Costs.Of(scheme).Growth.ToString());
        yield return new(word, new("每十万人净转入", "net arrivals per hundred thousand"), $"{used.Population.Migration[new(moving, Sex.Male, 0)].PerHundredThousand}");
        yield return new(word, new("人均缴费年增长", "growth of the dues of a head"), (scheme is Scheme.Employee ? used.Dues.BaseGrowth : used.Dues.PersonalGrowth).ToString());
    }
}
