using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Agency.Tasks;
using Tongchou.Server.Apis.SettlementDesk;

namespace Tongchou.Server.Apis.PersonFiles;

/// <summary>Writes persons' files: numbers masked.</summary>
internal sealed class FileWriter(Desk desk, IdentityCipher cipher, PersonWriter persons)
{
    public async Task<TimelineForm> Timeline(KnownPerson person, DateOnly? knownOn, CancellationToken stop)
    {
        string id = person.Person.Id.Text;
        IReadOnlyList<TimelineEntry> entries = await new ReadTimeline(desk, cipher).Read(id, knownOn, stop);
        RecordQuery<TaskRow> tasks = new RecordQuery<TaskRow>(TaskRow.Table).In(Partitions.Of(id)).Where("person_id", id).Latest();
        string? waiting = (await desk.Reader.Read(tasks, stop)).FirstOrDefault(task => task is { State: TaskStates.Entered, Kind: MergeTask.Merge or MergeTask.Split })?.TaskId;
        return new(
            persons.Line(person), knownOn is { } day ? Days.Text(day) : null,
            person.File.Departure is { } left ? new(CodedWord.Of(left.Kind), Days.Text(left.Day)) : null, person.File.MergedInto?.Text, waiting, [.. entries.Select(Line)]);
    }

    public OwnViewForm Own(KnownPerson person)
    {
        OwnView own = Agency.Persons.OwnView.Of(person.File, desk.Today);
        return new(
            person.Person.Name, own.Coverage is not null, own.Coverage is { } span ? Regions.Name(desk.Law, span.Region) : null, own.Coverage is { } covered ? CodedWord.Of(covered.Scheme) : null,
            own.Until is { } until ? Days.Text(until) : null, [.. own.Next.Select(step => new OwnStep(step.What, step.By is { } by ? Days.Text(by) : null))]);
    }

    public MergeRequestForm Request(TaskRow task, KnownPerson survivor, KnownPerson absorbed, string? answer) => new(
        task.TaskId, task.Kind, task.State, persons.Line(survivor), persons.Line(absorbed), MergeTask.Of(task).Reason, task.EnteredBy, task.DecidedBy, answer);

    private static TimelineLine Line(TimelineEntry entry) => new(
        entry.Id, CodedWord.Of(entry.Kind), Days.Text(entry.Day), entry.Until is { } until ? Days.Text(until) : null, entry.What, entry.Source, entry.Stands, entry.PersonId,
        [.. entry.Versions.Select(version => new VersionLine(version.What, version.By, Instants.Text(version.RecordedAt)))]);
}
