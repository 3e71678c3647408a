using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Comparing;

/// <summary>How a department's file and ours differ about a person 比对差异.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MismatchKind>))]
public enum MismatchKind
{
    [Word("not-on-file", "我方无档案", "not on our file")] NotOnFile,
    [Word("not-on-theirs", "对方名单中没有", "on ours but not on theirs")] NotOnTheirs,
    [Word("deceased-covered", "死亡后仍参保", "deceased but still covered")] DeceasedCovered,
    [Word("category-differs", "救助类别不一致", "category differs")] CategoryDiffers,
    [Word("fact-differs", "人员信息不一致", "a fact differs")] FactDiffers,
    [Word("double-enrolment", "重复参保", "double enrolment")] DoubleEnrolment,
    [Word("not-in-employee-scheme", "在职未参加职工医保", "employed, not in the employee scheme")] NotInEmployeeScheme,
    [Word("possible-double", "疑似一人多档", "possibly one person twice")] PossibleDouble,
}

/// <summary>What resolving a difference carries out 处理方式.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Deed>))]
public enum Deed
{
    /// <summary>Nothing here: somebody is told, asked or mobilised.</summary>
    [Word("none", "转办,不改动档案", "passed on; nothing changes here")] None,
    [Word("end-coverage", "自死亡次日终止参保", "ends the coverage after the day of death")] EndCoverage,
    [Word("keep-fact", "更新人员信息", "keeps the fact")] KeepFact,
    [Word("keep-category", "更新救助类别", "keeps the category")] KeepCategory,
    [Word("end-fact", "终止人员信息", "ends the fact")] EndFact,
    [Word("part-coverages", "按规则终止重复的参保", "ends what is insured twice, by the rule")] PartCoverages,
}

/// <summary>A difference as a work list keeps it: a task whose document never changes. What could identify somebody is sealed.</summary>
/// <param name="Scheme">The code of the scheme insured in elsewhere; empty for anything else.</param>
/// <param name="File">Which file told it.</param>
/// <param name="Rival">The other person, where one may be on file twice.</param>
/// <param name="Who">Name and number of somebody who is not on our file, sealed for the task; empty otherwise.</param>
[Clause("CN2023", "三")]
public sealed record Mismatch(string Region, Department Department, Told Told, MismatchKind Kind, Deed Deed, string Code, string CodeName, string Scheme, string From, string To, string File, string Rival, string Who)
{
    public const string TaskKind = "mismatch";

    private const int DigestLength = 24;

    public DateSpan Days => new(Booking.Days.Read(From), Booking.Days.Read(To));

    public static Mismatch Of(TaskRow task) => JsonSerializer.Deserialize<Mismatch>(task.Document, AgencyJson.Options)!;

    public string Write() => JsonSerializer.Serialize(this, AgencyJson.Options);

    /// <summary>The number of the task: the same difference told again has the same, so that it is never on the list twice.</summary>
    /// <param name="subject">The person's number, or what somebody unknown is found by.</param>
    public string TaskId(string subject) =>
        $"M{Partitions.Of(subject):D3}{Sm3.Of(string.Join('\n', subject, Region, Words<Department>.Code(Department), Words<Told>.Code(Told), Words<MismatchKind>.Code(Kind), Code, From, Rival))[..DigestLength]}";

    /// <summary>Where the task of a number lies; null where the text is no such number.</summary>
    public static short? PartitionOf(string taskId) =>
        taskId.Length == 4 + DigestLength && taskId[0] == 'M' && short.TryParse(taskId.AsSpan(1, 3), NumberStyles.None, CultureInfo.InvariantCulture, out short partition) && partition < Partitions.Count ? partition : null;
}
