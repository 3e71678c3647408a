using System.CommandLine;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Counter;

namespace Tongchou.Cli.Commands;

/// <summary><c>enrol household</c>: a whole household for a year, each member by themselves, one sum.</summary>
internal static class EnrolHousehold
{
    public static Command Make(Terminal terminal)
    {
        CounterOptions counter = new();
        Option<string> region = CommonOptions.Region();
        Option<int> year = CommonOptions.Year();
        Option<string?> household = new("--household") { Description = "家庭户号,按档案列出成员 the number of a household on file" };
        Option<string[]> persons = new("--person") { Description = "人员编号,可写多个 numbers of the members, where no household is on file", AllowMultipleArgumentsPerToken = true };
        Option<string[]> identities = new("--identity") { Description = "证件号码,可写多个 or their identity numbers", AllowMultipleArgumentsPerToken = true };
        Option<bool> look = new("--look") { Description = "只看结果,不入账 only look, keep nothing" };
        Command command = counter.On(new("household", "全家参保:能办的逐人登记,不能办的说明原因;再运行一次不会重复 enrol a household at once: who can be is, the others with the reason") { household, persons, identities, region, year, look });
        command.SetAction((parsed, stop) => counter.With(parsed, async (desk, cipher, by) =>
        {
            Language language = parsed.GetValue(counter.Lang);
            FaultList faults = new();
            RegionCode place = Given.Region(parsed.GetValue(region)!, faults);
            BenefitYear benefit = Given.Year(parsed.GetValue(year), faults);
            List<string> members = [.. parsed.GetValue(persons) ?? [], .. Found(parsed.GetValue(identities) ?? [], desk, cipher, faults, stop)];
            if (parsed.GetValue(household) is { Length: > 0 } number)
            {
                members.AddRange(await HouseholdOffice.MembersOf(desk, number, stop));
            }

            if (faults.IsEmpty && members.Count is 0 or > HouseholdOffice.MostMembers)
            {
                faults.Add("bad-members", Place.At("--household"), new($"找到 {members.Count} 人。", $"{members.Count} person(s) were found."), new($"写户号或成员,最多 {HouseholdOffice.MostMembers} 人。", $"Give a household or its members, {HouseholdOffice.MostMembers} at most."));
            }

            Given.Refuse(faults, language);
            HouseholdOffice office = new(desk, place, benefit, by);
            MemberOrder[] orders = [.. members.Distinct().Select(MemberOrder.Plain)];
            HouseholdStanding standing = parsed.GetValue(look) ? await office.Look(orders, stop) : await office.Enrol(orders, null, stop);
            Print(standing, terminal, language);
            return standing.Count(MemberState.Barred) == 0 ? ExitCode.Done : ExitCode.Refused;
        }, stop));
        return command;
    }

    private static IEnumerable<string> Found(string[] identities, Desk desk, IdentityCipher cipher, FaultList faults, CancellationToken stop)
    {
        foreach (string identity in identities)
        {
            if (IdentityLookup.Find(desk.Reader, cipher, identity.ToUpperInvariant(), stop) is { } found)
            {
                yield return found.Text;
            }
            else
            {
                faults.Add("unknown-person", Place.At("--identity"), new($"没有证件号码 {Masking.IdentityNumber(identity)} 的参保人。", $"Nobody on file has the identity number {Masking.IdentityNumber(identity)}."), new("请核对号码,或先建档。", "Check it, or open a file first."));
            }
        }
    }

    private static void Print(HouseholdStanding standing, Terminal terminal, Language language)
    {
        bool en = language is Language.En;
        foreach (MemberStanding member in standing.Members)
        {
            string state = member.IsNew ? (en ? "enrolled now" : "本次登记") : Words<MemberState>.Phrase(member.State).In(language);
            string begins = member.State is MemberState.Barred ? "" : member.Begins is { } day ? (en ? $"benefits from {day:yyyy-MM-dd}" : $"待遇自 {day:yyyy-MM-dd} 起") : en ? "no benefits" : "不享受待遇";
            terminal.Out.WriteLine($"{member.PersonId}  {TextColumns.Left(Words<PersonGroup>.Phrase(member.Group).In(language), 26)}{TextColumns.Left(state, 16)}{TextColumns.Right(member.Dues?.PersonShare.ToString() ?? "", 12)}  {begins}".TrimEnd());
            foreach (Fault fault in member.Faults)
            {
                terminal.Out.WriteLine($"  ✗ {fault.In(language)}");
            }

            if (member.Advice is { } advice)
            {
                terminal.Out.WriteLine($"  ! {advice.In(language)}");
            }
        }

        terminal.Out.WriteLine(en
            ? $"together {standing.Owed}, {standing.Own} of it from the household; {standing.Count(MemberState.Ready)} can be enrolled, {standing.Count(MemberState.Enrolled)} enrolled, {standing.Count(MemberState.Barred)} can't be"
            : $"应收合计 {standing.Owed} 元,其中家庭自己缴 {standing.Own} 元;可以参保 {standing.Count(MemberState.Ready)} 人,已登记 {standing.Count(MemberState.Enrolled)} 人,不能办理 {standing.Count(MemberState.Barred)} 人");
    }
}
