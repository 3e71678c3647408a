using System.Globalization;

namespace Tongchou.Server.National.Messages;

/// <summary>A message under reading: its values, the faults found so far, and the words for both. One per message, shared by its nodes.</summary>
/// <param name="tape">Null where the text was no JSON; then every node is absent.</param>
/// <param name="root">The path of the whole: empty for an envelope, <c>input</c> for an input that was unsealed.</param>
internal sealed class MessageReading(JsonTape? tape, string root, FaultList faults) : IDisposable
{
    private readonly HashSet<string> blamed = [];

    public JsonTape? Tape { get; } = tape;
    public string InfNo { get; set; } = "";

    public void Dispose() => Tape?.Dispose();

    /// <summary>Notes a fault at a field of a node; a field is blamed once.</summary>
    public void Blame(InputNode node, string name, string code, Func<Phrase, (Phrase Message, Phrase Hint)> words)
    {
        string path = name.Length == 0 ? node.Path : Join(node.Path, name);
        if (blamed.Count < FaultList.Most && blamed.Add(path))
        {
            (Phrase message, Phrase hint) = words(Meaning(node.NodeName, name));
            faults.Add(code, Place.At(path), message, hint);
        }
    }

    /// <summary>Where a value stands, rows counted from one: <c>input.feedetail[3].cnt</c>.</summary>
    public string PathOf(int at)
    {
        TapeEntry entry = Tape![at];
        if (entry.Parent < 0)
        {
            return root;
        }

        string outer = PathOf(entry.Parent);
        if (Tape[entry.Parent].Kind is TapeKind.Object)
        {
            return Join(outer, NameAt(at));
        }

        int row = 1;
        for (int i = entry.Parent + 1; i < at; i = Tape[i].Next)
        {
            row++;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{outer}[{row}]");
    }

    /// <summary>The name of the node that a value is or is a row of.</summary>
    public string NodeNameOf(int at)
    {
        while (Tape![at].Parent >= 0 && Tape[Tape[at].Parent].Kind is TapeKind.List)
        {
            at = Tape[at].Parent;
        }

        return NameAt(at);
    }

    public static string Join(string outer, string name) => outer.Length == 0 ? name : $"{outer}.{name}";

    private string NameAt(int at) => System.Text.Encoding.UTF8.GetString(Tape!.NameOf(at));

    /// <summary>What a field is called by the dictionary; its own name where the dictionary has never heard of it.</summary>
    private Phrase Meaning(string node, string name)
    {
        if (name.Length == 0)
        {
            return new(node, node);
        }

        Phrase unknown = new(name, name);
        if (node.Length == 0 && root.Length == 0)
        {
            return EnvelopeMember.Find(name)?.Meaning ?? unknown;
        }

        Transaction? transaction = Transaction.Find(InfNo);
        MessageField? field = transaction?.InputNode(node)?.Find(name) ?? transaction?.Input.Select(each => each.Find(name)).FirstOrDefault(each => each is not null);
        return field?.Meaning ?? unknown;
    }
}
