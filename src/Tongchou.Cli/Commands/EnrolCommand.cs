using System.CommandLine;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Dues;
using Tongchou.Agency.Records;

namespace Tongchou.Cli.Commands;

/// <summary><c>enrol</c>: enrols a resident for a benefit year and says what is owed by whom.</summary>
internal static class EnrolCommand
{
    public static Command Make(Terminal terminal)
    {
        CounterOptions counter = new();
        PersonOption person = new();
        Option<string> region = new("--region") { Description = "统筹地区 pooling region, such as 530100", Required = true };
        Option<int> year = new("--year") { Description = "待遇年度 benefit year", Required = true };
        Option<string> group = new("--group") { Description = "人群 group: adult, student", DefaultValueFactory = _ => Words<PersonGroup>.Code(PersonGroup.Adult) };
        Option<string?> category = new("--category") { Description = "救助对象类别,默认按档案 assistance category, default as on file" };
        Option<string> charity = new("--charity") { Description = "慈善资助,元 what a charity pays, in yuan", DefaultValueFactory = _ => "0" };
        Option<string> village = new("--village") { Description = "村集体资助,元 what the village pays, in yuan", DefaultValueFactory = _ => "0" };
        Option<DateOnly?> day = CommonOptions.Day("--day", "办理日,默认今天 the day of enrolling, default today");
        Command command = counter.On(new("enrol", "居民参保登记,得出应缴 enrol a resident and say what is owed") { person.Number, person.Identity, region, year, group, category, charity, village, day });
        foreach (Command other in EnrolEmployee.All(terminal))
        {
            command.Add(other);
        }

        command.SetAction((parsed, stop) => counter.With(parsed, async (desk, cipher, by) =>
        {
            Language language = parsed.GetValue(counter.Lang);
            FaultList faults = new();
            RegionCode place = Given.Region(parsed.GetValue(region)!, faults);
            BenefitYear benefit = Given.Year(parsed.GetValue(year), faults);
            PersonGroup of = Given.Word<PersonGroup>(parsed.GetValue(group)!, "--group", faults);
            AssistanceCategory? kind = parsed.GetValue(category) is { } word ? Given.Word<AssistanceCategory>(word, "--category", faults) : null;
            Money fromCharity = Given.Amount(parsed.GetValue(charity)!, "--charity", faults);
            Money fromVillage = Given.Amount(parsed.GetValue(village)!, "--village", faults);
            string who = person.Find(parsed, desk, cipher, faults, stop);
            if (!faults.IsEmpty)
            {
                throw new RefusedException(faults.All, language);
            }

            EnrolOrder order = new(who, place, benefit, of, kind, "", fromCharity, fromVillage, parsed.GetValue(day) ?? CommonOptions.Today());
            Print(Given.Done(await desk.Lanes.DoPatiently(new EnrolResident(desk, order, by), stop), language), terminal, language);
            return ExitCode.Done;
        }, stop));
        return command;
    }

    /// <summary>What is owed by whom, a line for each who pays.</summary>
    public static void Print(DuesRow dues, Terminal terminal, Language language)
    {
        bool en = language is Language.En;
        Phrase state = Words<DuesState>.TryParse(dues.State, out DuesState known) ? Words<DuesState>.Phrase(known) : default;
        terminal.Out.WriteLine(en ? $"{dues.DuesId}: {state.En}{(dues.PaidOn is { } paid ? $" on {paid}" : "")}" : $"{dues.DuesId}:{state.Zh}{(dues.PaidOn is { } on ? $"({on})" : "")}");
        (Phrase Who, Money Amount)[] shares =
        [
            (new("个人", "the person"), dues.PersonShare), (new("单位", "the employer"), dues.EmployerShare), (new("失业保险基金", "the unemployment fund"), dues.UnemploymentShare),
            (new("医疗救助资助", "medical assistance"), dues.AssistanceShare), (new("慈善资助", "charity"), dues.CharityShare), (new("村集体资助", "the village"), dues.VillageShare), (new("财政补助", "the governments"), dues.Subsidy),
        ];
        foreach ((Phrase who, Money amount) in shares.Where(share => share.Amount.IsPositive))
        {
            terminal.Out.WriteLine($"  {TextColumns.Left(who.In(language), 22)}{TextColumns.Right(amount.ToString(), 14)}");
        }
    }
}

/// <summary>Who a command is about: by the number of the file, or by an identity number.</summary>
internal sealed class PersonOption
{
    public Option<string?> Number { get; } = new("--person") { Description = "人员编号 the person's number" };
    public Option<string?> Identity { get; } = new("--identity") { Description = "证件号码 or an identity number" };

    /// <returns>The person's number; empty, with a fault, for nobody on file.</returns>
    public string Find(ParseResult parsed, Desk desk, IdentityCipher cipher, FaultList faults, CancellationToken stop)
    {
        if (parsed.GetValue(Number) is { Length: > 0 } number)
        {
            return number;
        }

        if (parsed.GetValue(Identity) is { Length: > 0 } identity)
        {
            if (IdentityLookup.Find(desk.Reader, cipher, identity.ToUpperInvariant(), stop) is { } found)
            {
                return found.Text;
            }

            faults.Add("unknown-person", Place.At("--identity"), new("没有这个证件号码的参保人。", "Nobody on file has this identity number."), new("请核对号码,或先建档。", "Check it, or open a file first."));
            return "";
        }

        faults.Add("no-person", Place.At("--person"), new("没有说是谁。", "It is not said who."), new("写 --person 人员编号,或 --identity 证件号码。", "Give --person or --identity."));
        return "";
    }
}

/// <summary>Values of the command line, each with a fault that says how to write it.</summary>
internal static class Given
{
    public static RegionCode Region(string text, FaultList faults)
    {
        if (!RegionCode.TryParse(text, out RegionCode region))
        {
            faults.Add("bad-region", Place.At("--region"), new($"“{text}”不是行政区划代码。", $"'{text}' is no division code."), new("六位数字,如 530100。", "Six digits, such as 530100."));
        }

        return region;
    }

    public static BenefitYear Year(int number, FaultList faults)
    {
        if (number is >= BenefitYear.Earliest and <= BenefitYear.Latest)
        {
            return new(number);
        }

        faults.Add("bad-year", Place.At("--year"), new($"没有 {number} 这个待遇年度。", $"There is no benefit year {number}."));
        return default;
    }

    public static T Word<T>(string text, string option, FaultList faults)
        where T : struct, Enum
    {
        if (!Words<T>.TryParse(text, out T member))
        {
            faults.Add("bad-word", Place.At(option), new($"“{text}”不认识。", $"'{text}' is not known."), new($"可以写:{string.Join("、", Words<T>.Codes)}。", $"One of {string.Join(", ", Words<T>.Codes)}."));
        }

        return member;
    }

    public static Money Amount(string text, string option, FaultList faults)
    {
        if (!Money.TryParse(text, out Money amount) || amount.IsNegative)
        {
            faults.Add("bad-amount", Place.At(option), new($"“{text}”不是金额。", $"'{text}' is no amount."), new("按 400.00 的样子写,单位元。", "Write it like 400.00, in yuan."));
        }

        return amount;
    }

    /// <summary>What an act answered.</summary>
    /// <exception cref="RefusedException">It was refused.</exception>
    public static T Done<T>(Outcome<Done<T>> outcome, Language language) =>
        outcome.IsRefused ? throw new RefusedException(outcome.Faults, language) : outcome.Value!.Value!;
}
