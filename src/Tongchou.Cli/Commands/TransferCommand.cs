using System.CommandLine;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Records;
using Tongchou.Agency.Transfers;

namespace Tongchou.Cli.Commands;

/// <summary><c>transfer out|in|received|move|show</c>: from region to region with a certificate, and from scheme to scheme without one.</summary>
internal static class TransferCommand
{
    public static Command Make(Terminal terminal) => new("transfer", "关系转移接续 transfer between regions and schemes") { Out(terminal), In(terminal), Received(terminal), Move(terminal), Show(terminal) };

    private static Command Out(Terminal terminal)
    {
        CounterOptions counter = new();
        PersonOption person = new();
        Option<string> region = new("--region") { Description = "转出统筹地区 the region left, such as 530100", Required = true };
        Option<string> to = new("--to") { Description = "转入统筹地区 the region gone to", Required = true };
        Option<DateOnly?> last = CommonOptions.Day("--last-day", "参保最后一天,默认今天 the last day insured here, default today");
        Option<DateOnly?> day = CommonOptions.Day("--day", "办理日,默认今天 the day, default today");
        Option<string?> file = new("--certificate") { Description = "凭证写到此文件(JSON) where the certificate goes" };
        Command command = counter.On(new("out", "转出:停保、开具参保凭证、转出个人账户 leave: coverage ends, a certificate is issued, the account's balance leaves") { person.Number, person.Identity, region, to, last, day, file });
        command.SetAction((parsed, stop) => counter.With(parsed, async (desk, cipher, by) =>
        {
            Language language = parsed.GetValue(counter.Lang);
            FaultList faults = new();
            RegionCode from = Given.Region(parsed.GetValue(region)!, faults);
            RegionCode goal = Given.Region(parsed.GetValue(to)!, faults);
            string who = person.Find(parsed, desk, cipher, faults, stop);
            Given.Refuse(faults, language);
            DateOnly today = parsed.GetValue(day) ?? CommonOptions.Today();
            TransferOutOrder order = new(who, from, goal, parsed.GetValue(last) ?? today, today);
            TransferCertificate certificate = Given.Done(await desk.Lanes.DoPatiently(new TransferOut(desk, order, by), stop), language);
            Print(certificate, terminal, language);
            if (parsed.GetValue(file) is { } path)
            {
                await File.WriteAllTextAsync(path, certificate.ToIndentedJson() + "\n", stop);
            }

            return ExitCode.Done;
        }, stop));
        return command;
    }

    private static Command In(Terminal terminal)
    {
        CounterOptions counter = new();
        PersonOption person = new();
        Option<string> file = new("--certificate") { Description = "转出地的参保凭证(JSON) the certificate of the other region", Required = true };
        Option<string> region = new("--region") { Description = "转入统筹地区 the region come to", Required = true };
        (Option<string> group, Option<string> employer) = (Group(), Employer());
        Option<DateOnly?> from = CommonOptions.Day("--from", "参保第一天,默认今天 the first day insured here, default today");
        Command command = counter.On(new("in", "转入:接续年限和参保 come: years are carried over, coverage goes on") { person.Number, person.Identity, file, region, group, from, employer });
        command.SetAction((parsed, stop) => counter.With(parsed, async (desk, cipher, by) =>
        {
            Language language = parsed.GetValue(counter.Lang);
            FaultList faults = new();
            TransferCertificate? certificate = TransferCertificate.Read(BillFile.Bytes(parsed.GetValue(file)!, terminal).Span, faults);
            RegionCode here = Given.Region(parsed.GetValue(region)!, faults);
            PersonGroup of = Given.Word<PersonGroup>(parsed.GetValue(group)!, "--group", faults);
            string who = person.Find(parsed, desk, cipher, faults, stop);
            Given.Refuse(faults, language);
            TransferInOrder order = new(who, certificate!, here, of, parsed.GetValue(from) ?? CommonOptions.Today(), parsed.GetValue(employer)!);
            Print(Given.Done(await desk.Lanes.DoPatiently(new TransferIn(desk, order, by), stop), language), terminal, language);
            return ExitCode.Done;
        }, stop));
        return command;
    }

    private static Command Received(Terminal terminal)
    {
        CounterOptions counter = new();
        PersonOption person = new();
        Option<string> number = new("--number") { Description = "凭证编号 number of the certificate", Required = true };
        Option<string> amount = new("--amount") { Description = "到账金额,元 what came, in yuan", Required = true };
        Option<string> document = new("--document") { Description = "银行单据号 number of the bank's paper", Required = true };
        Option<DateOnly?> day = CommonOptions.Day("--day", "到账日,默认今天 the day it came, default today");
        Command command = counter.On(new("received", "转移资金到账,记入个人账户 credit the balance that came") { person.Number, person.Identity, number, amount, document, day });
        command.SetAction((parsed, stop) => counter.With(parsed, async (desk, cipher, by) =>
        {
            Language language = parsed.GetValue(counter.Lang);
            FaultList faults = new();
            Money came = Given.Amount(parsed.GetValue(amount)!, "--amount", faults);
            string who = person.Find(parsed, desk, cipher, faults, stop);
            Given.Refuse(faults, language);
            ReceiveTransfer act = new(desk, who, parsed.GetValue(number)!, came, parsed.GetValue(day) ?? CommonOptions.Today(), parsed.GetValue(document)!, by);
            Print(Given.Done(await desk.Lanes.DoPatiently(act, stop), language), terminal, language);
            return ExitCode.Done;
        }, stop));
        return command;
    }

    private static Command Move(Terminal terminal)
    {
        CounterOptions counter = new();
        PersonOption person = new();
        Option<string> region = new("--region") { Description = "统筹地区 pooling region, such as 530100", Required = true };
        (Option<string> group, Option<string> employer) = (Group(), Employer());
        Option<DateOnly?> from = CommonOptions.Day("--from", "新险种第一天,默认今天 the first day in the other scheme, default today");
        Command command = counter.On(new("move", "区内转换险种,不用凭证 change the scheme within a region, with no certificate") { person.Number, person.Identity, region, group, from, employer });
        command.SetAction((parsed, stop) => counter.With(parsed, async (desk, cipher, by) =>
        {
            Language language = parsed.GetValue(counter.Lang);
            bool en = language is Language.En;
            FaultList faults = new();
            RegionCode here = Given.Region(parsed.GetValue(region)!, faults);
            PersonGroup of = Given.Word<PersonGroup>(parsed.GetValue(group)!, "--group", faults);
            string who = person.Find(parsed, desk, cipher, faults, stop);
            Given.Refuse(faults, language);
            MoveOrder order = new(who, here, of, parsed.GetValue(from) ?? CommonOptions.Today(), parsed.GetValue(employer)!);
            SchemeMove move = Given.Done(await desk.Lanes.DoPatiently(new MoveScheme(desk, order, by), stop), language);
            foreach (CoverageRow ended in move.Ended)
            {
                terminal.Out.WriteLine(en ? $"ended     {SchemeOf(ended.Scheme, language)} {ended.From}..{ended.To}" : $"终止 {SchemeOf(ended.Scheme, language)} {ended.From}..{ended.To}");
            }

            Begun(move.Begun, terminal, language);
            return ExitCode.Done;
        }, stop));
        return command;
    }

    private static Command Show(Terminal terminal)
    {
        CounterOptions counter = new();
        PersonOption person = new();
        Command command = counter.On(new("show", "某人的转移记录 the transfers of a person") { person.Number, person.Identity });
        command.SetAction((parsed, stop) => counter.With(parsed, async (desk, cipher, _) =>
        {
            Language language = parsed.GetValue(counter.Lang);
            FaultList faults = new();
            string who = person.Find(parsed, desk, cipher, faults, stop);
            Given.Refuse(faults, language);
            IReadOnlyList<TransferOnFile> all = await TransferRecords.Read(desk.Reader, who, stop);
            if (all.Count == 0)
            {
                terminal.Out.WriteLine(language is Language.En ? "no transfers" : "没有转移记录");
            }

            foreach (TransferOnFile transfer in all)
            {
                Print(transfer, terminal, language);
            }

            return ExitCode.Done;
        }, stop));
        return command;
    }

    private static void Print(TransferCertificate certificate, Terminal terminal, Language language)
    {
        bool en = language is Language.En;
        string years = string.Join(' ', certificate.Years.Select(year => year.Year));
        terminal.Out.WriteLine(en ? $"certificate {certificate.Number}: {certificate.FromRegion} -> {certificate.ToRegion}, {SchemeOf(certificate.Scheme, language)}, insured until {certificate.LastDay}"
            : $"参保凭证 {certificate.Number}:{certificate.FromRegion} → {certificate.ToRegion},{SchemeOf(certificate.Scheme, language)},参保到 {certificate.LastDay}");
        terminal.Out.WriteLine(en ? $"  resident years {certificate.Years.Count} ({years}), employee months {certificate.Months}, account {certificate.Balance}"
            : $"  居民 {certificate.Years.Count} 年({years}),职工 {certificate.Months} 个月,个人账户 {certificate.Balance} 元");
        terminal.Out.WriteLine(en ? $"  digest {certificate.Digest}" : $"  核验码 {certificate.Digest}");
    }

    private static void Print(TransferOnFile transfer, Terminal terminal, Language language)
    {
        bool en = language is Language.En;
        terminal.Out.WriteLine(transfer.IsIn ? en ? "in" : "转入" : en ? "out" : "转出");
        Print(transfer.Certificate, terminal, language);
        if (transfer.IsIn && transfer.Certificate.Balance.IsPositive)
        {
            terminal.Out.WriteLine(transfer.MoneyCame is { } paper ? en ? $"  the balance came by {paper}" : $"  余额已到账({paper})" : en ? "  the balance is to come" : "  余额待到账");
        }
    }

    private static void Print(Arrival arrival, Terminal terminal, Language language)
    {
        bool en = language is Language.En;
        Print(arrival.Certificate, terminal, language);
        terminal.Out.WriteLine(en ? $"  years new to the file: {arrival.Years.Count}" : $"  新接续居民年限:{arrival.Years.Count} 年");
        if (arrival.GapDays > 0)
        {
            Phrase means = arrival.Unbroken switch
            {
                true => new($"视为未中断(依据 {arrival.Source?.Clause})", $"which counts as unbroken ({arrival.Source?.Clause})"),
                false => new($"按中断处理(依据 {arrival.Source?.Clause})", $"which counts as a break ({arrival.Source?.Clause})"),
                null => new("当地未作规定", "of which the region's law says nothing"),
            };
            terminal.Out.WriteLine(en ? $"  a gap of {arrival.GapDays} day(s), {means.En}" : $"  间隔 {arrival.GapDays} 天,{means.Zh}");
        }

        Begun(arrival.Coverage, terminal, language);
        if (arrival.Expected.IsPositive)
        {
            terminal.Out.WriteLine(en ? $"  {arrival.Expected} is to come: transfer received" : $"  待到账 {arrival.Expected} 元:到账后用 transfer received 入账");
        }
    }

    private static void Begun(CoverageRow? begun, Terminal terminal, Language language)
    {
        bool en = language is Language.En;
        terminal.Out.WriteLine(begun is null ? en ? "no coverage yet: enrol, and pay the year's dues" : "尚未参保:请登记并缴纳本年度费用"
            : en ? $"insured   {SchemeOf(begun.Scheme, language)} {begun.From}..{begun.To}" : $"参保 {SchemeOf(begun.Scheme, language)} {begun.From}..{begun.To}");
    }

    private static string SchemeOf(string code, Language language) => Words<Scheme>.TryParse(code, out Scheme scheme) ? Words<Scheme>.Phrase(scheme).In(language) : code;
    private static Option<string> Group() => new("--group") { Description = $"人群 group: {string.Join(", ", Words<PersonGroup>.Codes)}", Required = true };
    private static Option<string> Employer() => new("--employer") { Description = "单位或学校 employer or school", DefaultValueFactory = _ => "" };
}
