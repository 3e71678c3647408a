using Tongchou.Policy.Yaml;

namespace Tongchou.Cli.His;

/// <summary>A message of a conversation, as its file says it.</summary>
/// <param name="Input">What stands in <c>input</c>; null where the message before is sent again.</param>
/// <param name="IsRepeat">The message before once more, its message ID included, as a client does after a time-out.</param>
/// <param name="SameAs">The number of the message whose answer this one must equal; 0 for none.</param>
internal sealed record Spoken(Place Place, string InfNo, Node? Input, MapNode? Head, bool IsRepeat, int SameAs, IReadOnlyList<MapEntry> Expect, IReadOnlyList<MapEntry> Save);

/// <summary>A conversation of a hospital's system with the platform: what every envelope holds, and the messages in their order.</summary>
/// <remarks>
/// The form is YAML, of which JSON is a part, so that a message copied from a log can stand in it:
/// <code>
/// envelope: { fixmedins_code: H00000000001, opter: "001", … }
/// messages:
///   - infno: 1101
///     input: { data: { … } }
///     expect: { infcode: 0, output.baseinfo.gend: 1 }
///     save: { person: output.baseinfo.psn_name }
///   - repeat: true
///     expect: { same-as: 1 }
/// </code>
/// </remarks>
internal sealed record Conversation(IReadOnlyList<MapEntry> Envelope, IReadOnlyList<Spoken> Messages)
{
    private const string SameAsKey = "same-as";

    /// <exception cref="RefusedException">The file is not of this form; every fault is told.</exception>
    public static Conversation Read(string path, string text)
    {
        FaultList faults = new();
        MapNode? root = YamlText.Read(new PolicyFile(path, text), faults).AsMap(faults);
        root?.AllowOnly(faults, "envelope", "messages");
        MapNode? envelope = root?["envelope"].AsMap(faults);
        ListNode? messages = root?.Needed("messages", faults).AsList(faults);
        List<Spoken> spoken = [];
        foreach (Node each in messages?.Items ?? [])
        {
            if (each.AsMap(faults) is { } message)
            {
                spoken.Add(Message(message, spoken, faults));
            }
        }

        return faults.IsEmpty ? new(envelope?.Entries ?? [], spoken) : throw new RefusedException(faults.All);
    }

    private static Spoken Message(MapNode message, List<Spoken> before, FaultList faults)
    {
        message.AllowOnly(faults, "infno", "input", "envelope", "expect", "save", "repeat");
        bool isRepeat = message["repeat"].AsText(faults) == "true";
        if (isRepeat && before.Count == 0)
        {
            faults.Add("nothing-to-repeat", message.Place, new("第一条报文没有可以重发的报文。", "There is no message before this one to repeat."));
        }

        string infNo = isRepeat ? before.LastOrDefault()?.InfNo ?? "" : message.Needed("infno", faults).AsText(faults) ?? "";
        MapNode? expect = message["expect"].AsMap(faults);
        int sameAs = expect?[SameAsKey].AsCount(faults, 1, Math.Max(1, before.Count)) ?? 0;
        return new(message.Place, infNo, message["input"], message["envelope"].AsMap(faults), isRepeat, sameAs,
            [.. (expect?.Entries ?? []).Where(entry => entry.Key != SameAsKey)], message["save"].AsMap(faults)?.Entries ?? []);
    }
}
