using System.CommandLine;
using System.Text;
using System.Text.Json;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Agency.Users;

namespace Tongchou.Cli.Commands;

/// <summary><c>person</c>: a person's file, as at the pages. Persons are named by their number, never by a certificate, which a shell would remember.</summary>
internal static class PersonCommand
{
    private static readonly Role[] readers = [Role.Operator, Role.Reviewer, Role.Supervisor];
    private static readonly Role[] clerks = [Role.Operator];
    private static readonly Role[] reviewers = [Role.Reviewer];

    public static Command Make(Terminal terminal) => new("person", "一人一档:查看、时间线、证件、离开、并档、拆档 a person's file: show, timeline, document, leave, merge, split")
    {
        Show(terminal), Timeline(terminal), Document(terminal), Fact(terminal), Leave(terminal), Merge(terminal), Split(terminal), Decide(terminal),
    };

    private static Command Show(Terminal terminal)
    {
        PersonOptions options = new();
        Argument<string> id = Id();
        Option<bool> unmasked = new("--unmasked") { Description = "显示完整证件号码,须有经办角色,记入审计 the whole certificate number; takes the role operator, and the audit has it" };
        Command command = options.On("show", "查看参保人 show a person", id, unmasked);
        command.SetAction((parsed, stop) => PersonOffice.Work(options, parsed, parsed.GetValue(unmasked) ? clerks : readers, async office =>
        {
            bool whole = parsed.GetValue(unmasked);
            KnownPerson known = await office.Open(parsed.GetValue(id)!, whole ? "unmask-person" : "read-person", stop);
            Language language = parsed.GetValue(options.Lang);
            Person person = known.Person;
            terminal.Out.WriteLine($"{person.Id} {person.Name} {Words<Sex>.Phrase(person.Sex).In(language)} {Days.Text(person.Born)}");
            terminal.Out.WriteLine($"{Words<IdentityDocument>.Phrase(person.Identity.Document).In(language)} {(whole ? person.Identity.Text : Masking.IdentityNumber(person.Identity.Text))}");
            if (known.File.MergedInto is { } survivor)
            {
                terminal.Out.WriteLine(new Phrase($"已并入 {survivor}", $"merged into {survivor}").In(language));
            }

            if (known.File.Departure is { } left)
            {
                terminal.Out.WriteLine($"{Words<DepartureKind>.Phrase(left.Kind).In(language)} {Days.Text(left.Day)}");
            }

            OwnView own = OwnView.Of(known.File, office.Desk.Today);
            terminal.Out.WriteLine((own.Coverage is null ? new Phrase("现在没有参保", "not insured now") : new Phrase($"参保有效{(own.Until is { } until ? $",至 {until:yyyy-MM-dd}" : "")}", $"insured{(own.Until is { } end ? $" until {end:yyyy-MM-dd}" : "")}")).In(language));
            foreach (NextStep step in own.Next)
            {
                terminal.Out.WriteLine($"→ {step.What.In(language)}");
            }

            return ExitCode.Done;
        }, stop));
        return command;
    }

    private static Command Timeline(Terminal terminal)
    {
        PersonOptions options = new();
        Argument<string> id = Id();
        Option<DateOnly?> known = CommonOptions.Day("--known-on", "只看到这一天为止已录入的 only what had been entered by the end of this day");
        Option<bool> json = CommonOptions.Json();
        Command command = options.On("timeline", "一人一档时间线 the file as one line of time", id, known, json);
        command.SetAction((parsed, stop) => PersonOffice.Work(options, parsed, readers, async office =>
        {
            string person = parsed.GetValue(id)!;
            await office.Open(person, "read-timeline", stop);
            IReadOnlyList<TimelineEntry> entries = await new ReadTimeline(office.Desk, office.Cipher).Read(person, parsed.GetValue(known), stop);
            if (parsed.GetValue(json))
            {
                terminal.Out.WriteLine(JsonSerializer.Serialize(entries, AgencyJson.Indented));
                return ExitCode.Done;
            }

            Language language = parsed.GetValue(options.Lang);
            foreach (TimelineEntry entry in entries)
            {
                TimelineVersion last = entry.Versions[^1];
                string days = entry.Until is { } until ? $"{Days.Text(entry.Day)}..{Days.Text(until)}" : Days.Text(entry.Day);
                string source = entry.Source.Length > 0 ? $" [{entry.Source}]" : "";
                terminal.Out.WriteLine($"{(entry.Stands ? ' ' : '×')} {days}  {Words<TimelineKind>.Phrase(entry.Kind).In(language)}  {entry.What.In(language)}{source}  — {last.By} {Instants.Local(last.RecordedAt):yyyy-MM-dd HH:mm}");
            }

            return ExitCode.Done;
        }, stop));
        return command;
    }

    private static Command Document(Terminal terminal)
    {
        PersonOptions options = new();
        Argument<string> id = Id();
        Option<string> kind = new("--kind") { Description = $"证件类型 {string.Join(" | ", Words<IdentityDocument>.Codes)}", Required = true };
        Option<string?> name = new("--name") { Description = "新证件上的姓名(有变化时) the name in it, where it changed" };
        Command command = options.On("document", "新增或更换证件,号码从标准输入读取 another identity document; its number comes from standard input", id, kind, name);
        command.SetAction((parsed, stop) => PersonOffice.Work(options, parsed, clerks, async office =>
        {
            KnownPerson known = await office.Open(parsed.GetValue(id)!, "read-person", stop);
            IdentityDocument document = Word<IdentityDocument>(parsed.GetValue(kind)!, "--kind", parsed.GetValue(options.Lang));
            using StreamReader reader = new(terminal.In, Encoding.UTF8, leaveOpen: true);
            string number = BoundedLine.Read(reader, 100)?.Trim() ?? "";
            office.Good(await KeepDocument.Keep(office.Desk, office.Cipher, known.Person.Id.Text, document, number, parsed.GetValue(name), office.By, stop));
            return Told(terminal, new($"已登记 {known.Person.Id} 的证件。", $"The document of {known.Person.Id} is on file."), parsed.GetValue(options.Lang));
        }, stop));
        return command;
    }

    private static Command Leave(Terminal terminal)
    {
        PersonOptions options = new();
        Argument<string> id = Id();
        Option<string?> kind = new("--kind") { Description = string.Join(" | ", Words<DepartureKind>.Codes) };
        Option<DateOnly?> day = CommonOptions.Day("--day", "离开日期 the day");
        Option<string?> source = new("--source") { Description = "信息来源 who told it" };
        Option<string?> undo = new("--undo") { Description = "撤销离开登记,写明原因 take the departure back; say why" };
        Command command = options.On("leave", "离开登记(死亡、迁出)或撤销 note that a person died or moved away, or take it back", id, kind, day, source, undo);
        command.SetAction((parsed, stop) => PersonOffice.Work(options, parsed, clerks, async office =>
        {
            Language language = parsed.GetValue(options.Lang);
            string person = (await office.Open(parsed.GetValue(id)!, "read-person", stop)).Person.Id.Text;
            if (parsed.GetValue(undo) is { } reason)
            {
                FilingRow left = await ReturnPerson.Find(office.Desk.Reader, person, stop) ?? throw new RefusedException([ReturnPerson.NotLeft(person)], language);
                office.Good(await ReturnPerson.Undo(office.Desk, left, reason, office.By, stop));
                return Told(terminal, new($"已撤销 {person} 的离开登记。", $"The departure of {person} was taken back."), language);
            }

            if (parsed.GetValue(day) is not { } on)
            {
                throw RefusedException.Because("no-day", new("没有写明离开日期。", "The day is missing."), new("写 --day 2026-01-31。", "Write --day 2026-01-31."));
            }

            Departure departure = new(Word<DepartureKind>(parsed.GetValue(kind) ?? "", "--kind", language), on);
            office.Good(await office.Desk.Lanes.Do(new LeavePerson(person, departure, parsed.GetValue(source) ?? "", office.By)));
            return Told(terminal, new($"已登记 {person} 于 {on:yyyy-MM-dd} 离开,参保同日终止。", $"{person} left on {on:yyyy-MM-dd}; the coverages end that day."), language);
        }, stop));
        return command;
    }

    private static Command Fact(Terminal terminal)
    {
        PersonOptions options = new();
        Argument<string> id = Id();
        Option<string?> region = new("--region") { Description = "统筹地区 pooling region, such as 530100" };
        Option<string?> kind = new("--kind") { Description = string.Join(" | ", Words<FactKind>.Codes) };
        Option<string?> code = new("--code") { Description = "编号:村(社区)12 位或县 6 位、家庭户号、学校编号、类别 the code" };
        Option<string?> name = new("--name") { Description = "名称 what people call it" };
        Option<DateOnly?> from = CommonOptions.Day("--from", "起始日,默认今天 the first day, default today");
        Option<DateOnly?> until = CommonOptions.Day("--until", "截止日,默认长期 the last day, default open");
        Option<string?> source = new("--source") { Description = "信息来源 who told it" };
        Option<string?> withdraw = new("--withdraw") { Description = "撤销此编号的信息(编号见时间线) take back what has this number" };
        Option<string?> reason = new("--reason") { Description = "撤销的理由 why it is taken back" };
        Command command = options.On("fact", "登记或撤销人员信息:户籍地、常住地、家庭户、类别、学校 note or take back residence, household, category, school", id, region, kind, code, name, from, until, source, withdraw, reason);
        command.SetAction((parsed, stop) => PersonOffice.Work(options, parsed, clerks, async office =>
        {
            Language language = parsed.GetValue(options.Lang);
            string person = (await office.Open(parsed.GetValue(id)!, "read-person", stop)).Person.Id.Text;
            if (parsed.GetValue(withdraw) is { } filing)
            {
                office.Good(await office.Desk.Lanes.Do(new TakeFactBack(person, filing, parsed.GetValue(reason) ?? "", office.By)));
                return Told(terminal, new($"已撤销 {filing}。", $"{filing} was taken back."), language);
            }

            FaultList faults = new();
            RegionCode place = Given.Region(parsed.GetValue(region) ?? "", faults);
            FactKind of = Given.Word<FactKind>(parsed.GetValue(kind) ?? "", "--kind", faults);
            Given.Refuse(faults, language);
            PersonFact fact = new(of, (parsed.GetValue(code) ?? "").Trim(), new(parsed.GetValue(from) ?? office.Desk.Today, parsed.GetValue(until) ?? DateOnly.MaxValue), (parsed.GetValue(name) ?? "").Trim(), (parsed.GetValue(source) ?? "").Trim());
            FilingRow row = office.Good(await office.Desk.Lanes.Do(new NoteFact(office.Desk, person, place, fact, office.By)));
            return Told(terminal, new($"已登记 {row.FilingId}:{Words<FactKind>.Phrase(of).Zh} {fact.Code},自 {row.From} 起。", $"{row.FilingId} noted: {Words<FactKind>.Phrase(of).En} {fact.Code} from {row.From}."), language);
        }, stop));
        return command;
    }

    private static Command Merge(Terminal terminal)
    {
        PersonOptions options = new();
        Argument<string> id = Id();
        Argument<string> absorbed = new("ABSORBED") { Description = "被并档案的人员编号 the number that is merged into it" };
        Option<string> reason = Reason();
        Command command = options.On("merge", "申请并档,由他人复核 ask for a merge, which another decides", id, absorbed, reason);
        command.SetAction((parsed, stop) => PersonOffice.Work(options, parsed, clerks, async office =>
        {
            string survivor = (await office.Open(parsed.GetValue(id)!, "read-person", stop)).Person.Id.Text;
            string other = (await office.Open(parsed.GetValue(absorbed)!, "read-person", stop)).Person.Id.Text;
            TaskRow task = office.Good(await office.Merges.AskMerge(survivor, other, parsed.GetValue(reason)!, office.By, stop));
            return Told(terminal, new($"已提交并档申请 {task.TaskId},等待复核。", $"The merge {task.TaskId} waits for a reviewer."), parsed.GetValue(options.Lang));
        }, stop));
        return command;
    }

    private static Command Split(Terminal terminal)
    {
        PersonOptions options = new();
        Argument<string> id = Id();
        Option<string> reason = Reason();
        Command command = options.On("split", "申请把已并入的档案拆出,由他人复核 ask for a merged file to be parted, which another decides", id, reason);
        command.SetAction((parsed, stop) => PersonOffice.Work(options, parsed, clerks, async office =>
        {
            string absorbed = (await office.Open(parsed.GetValue(id)!, "read-person", stop)).Person.Id.Text;
            TaskRow task = office.Good(await office.Merges.AskSplit(absorbed, parsed.GetValue(reason)!, office.By, stop));
            return Told(terminal, new($"已提交拆档申请 {task.TaskId},等待复核。", $"The parting {task.TaskId} waits for a reviewer."), parsed.GetValue(options.Lang));
        }, stop));
        return command;
    }

    private static Command Decide(Terminal terminal)
    {
        PersonOptions options = new();
        Argument<string> task = new("REQUEST") { Description = "申请编号 the number of the request" };
        Option<string?> back = new("--return") { Description = "退回,写明原因 return it; say why" };
        Command command = options.On("decide", "批准或退回并档、拆档申请 approve or return a request to merge or part files", task, back);
        command.SetAction((parsed, stop) => PersonOffice.Work(options, parsed, reviewers, async office =>
        {
            string id = parsed.GetValue(task)!;
            Language language = parsed.GetValue(options.Lang);
            TaskRow asked = await office.Merges.Find(id, stop) ?? throw new RefusedException([FindTask.Unknown(id)], language);
            await office.Open(MergeTask.Of(asked).Survivor, "read-merge-request", stop);
            await office.Open(MergeTask.Of(asked).Absorbed, "read-merge-request", stop);
            bool returns = parsed.GetValue(back) is not null;
            office.Good(returns ? await office.Merges.Return(asked, parsed.GetValue(back)!, office.By) : await office.Merges.Approve(asked, office.By, stop));
            return Told(terminal, returns ? new($"已退回 {id}。", $"{id} was returned.") : new($"已批准 {id}。", $"{id} was approved."), language);
        }, stop));
        return command;
    }

    private static Argument<string> Id() => new("PERSON") { Description = "人员编号 the person's number" };
    private static Option<string> Reason() => new("--reason") { Description = "理由 why", Required = true };

    private static int Told(Terminal terminal, Phrase what, Language language)
    {
        terminal.Out.WriteLine(what.In(language));
        return ExitCode.Done;
    }

    private static T Word<T>(string code, string option, Language language)
        where T : struct, Enum => Words<T>.TryParse(code, out T word) ? word
        : throw new RefusedException([new("unknown-word", Place.At(option), new($"没有“{code}”这个选项。", $"There is no '{code}'."), new($"可用:{string.Join('、', Words<T>.Codes)}。", $"There are {string.Join(", ", Words<T>.Codes)}."))], language);
}
