using Tongchou.Agency.Grouping;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Payment.Cases;
using Tongchou.Server.National.Messages;

namespace Tongchou.Server.National.Transactions.Office;

/// <summary>Reads a settlement list 结算清单 as grouping asks for it. Sex and birth are those on file: form A does not send them.</summary>
internal static class ListGrouping
{
    private const string Western = "1", Main = "1", MainProcedure = "1";

    /// <param name="begun">The day the stay began.</param>
    public static ListFacts Facts(InputNode input, PersonFile person, DateOnly begun, DateOnly ended)
    {
        InputNode told = input.Node("setlinfo");
        int years = Years(person.Born, begun), days = begun.DayNumber - person.Born.DayNumber;
        decimal? grams = told.Number("nwb_bir_wt", 2);
        return new(
            person.Sex switch { Sex.Male => "1", Sex.Female => "2", _ => "" }, years < 0 ? null : years, years == 0 ? days : null,
            grams is > 0 ? (int)decimal.Round(grams.Value, 0, MidpointRounding.AwayFromZero) : null,
            Diagnoses(input), Procedures(input), Math.Max(ended.DayNumber - begun.DayNumber, 1), Words<CaseEnding>.Code(Ending(told.Code("dscg_way"))));
    }

    /// <summary>Western diagnoses, the principal one in the first place; that place is empty where the list marks none.</summary>
    private static List<string> Diagnoses(InputNode input)
    {
        string principal = "";
        List<string> others = [];
        foreach (InputNode row in input.Rows("diseinfo"))
        {
            if (row.Code("diag_type") is not (null or Western))
            {
                continue;
            }

            string code = row.Code("diag_code") ?? "";
            if (row.Code("maindiag_flag") == Main && principal.Length == 0)
            {
                principal = code;
            }
            else if (code.Length > 0)
            {
                others.Add(code);
            }
        }

        return principal.Length == 0 && others.Count == 0 ? [] : [principal, .. others];
    }

    private static List<string> Procedures(InputNode input)
    {
        List<(bool Main, string Code)> all = [];
        foreach (InputNode row in input.Rows("oprninfo"))
        {
            if (row.Code("oprn_oprt_code") is { Length: > 0 } code)
            {
                all.Add((row.Code("oprn_oprt_type") == MainProcedure, code));
            }
        }

        return [.. all.OrderByDescending(each => each.Main).Select(each => each.Code)];
    }

    /// <summary>离院方式: 2 and 3 go on elsewhere, 4 leaves against advice, 5 died.</summary>
    private static CaseEnding Ending(string? way) => way switch
    {
        "2" or "3" => CaseEnding.Transferred,
        "4" => CaseEnding.Incomplete,
        "5" => CaseEnding.Died,
        _ => CaseEnding.Complete,
    };

    private static int Years(DateOnly born, DateOnly day) => day.Year - born.Year - (born.AddYears(day.Year - born.Year) > day ? 1 : 0);
}
