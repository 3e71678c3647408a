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
        Option<string> region = CommonOptions.Region();
        Option<int> year = CommonOptions.Year();
        Option<string> group = new("--group") { Description = "人群 group: adult, student", DefaultValueFactory = _ => Words<PersonGroup>.Code(PersonGroup.Adult) };
        Option<string?> category = new("--category") { Description = "救助对象类别,默认按档案 assistance category, default as on file" };
        Option<string> charity = new("--charity") { Description = "慈善资助,元 what a charity pays, in yuan", DefaultValueFactory = _ => "0" };
        Option<string> village = new("--village") { Description = "村集体资助,元 what the village pays, in yuan", DefaultValueFactory = _ => "0" };
        Option<string> school = new("--school") { Description = "学生的学校编号,默认按档案 number of a student's school, default as on file", DefaultValueFactory = _ => "" };
        Option<DateOnly?> day = CommonOptions.Day("--day", "办理日,默认今天 the day of enrolling, default today");
        Command command = counter.On(new("enrol", "居民参保登记,得出应缴 enrol a resident and say what is owed") { person.Number, person.Identity, region, year, group, category, school, charity, village, day });
        foreach (Command other in EnrolEmployee.All(terminal).Append(EnrolHousehold.Make(terminal)))
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
            Given.Refuse(faults, language);
            EnrolOrder order = new(who, place, benefit, of, kind, parsed.GetValue(school)!.Trim(), fromCharity, fromVillage, parsed.GetValue(day) ?? CommonOptions.Today());
            Print(Given.Done(await desk.Lanes.DoPatiently(new EnrolResident(desk, order, by), stop), language), terminal, language);
            if (await PlaceAdvice.For(desk, order, stop) is { } advice)
            {
                terminal.Error.WriteLine($"! {advice.In(language)}");
            }

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
