namespace Tongchou.Server.National.Messages;

/// <summary>A node 节点 of a message: a row of fields, one or many times.</summary>
/// <param name="Name">Empty where the fields stand in the input or output itself.</param>
/// <param name="IsList">It comes as a list of rows.</param>
/// <param name="IsInner">It stands within another node, as one of its fields.</param>
public sealed record MessageNode(string Name, bool IsList, bool IsInner, IReadOnlyList<MessageField> Fields)
{
    private readonly Dictionary<uint, int> places = Fields.Select((field, place) => (field, place)).ToDictionary(each => MemberName.Hash(each.field.Name), each => each.place);

    /// <summary>The field of this name, without regard to case and underscores; null where the node has none.</summary>
    public MessageField? Find(string name) => Place(MemberName.Hash(name)) is >= 0 and int place ? Fields[place] : null;

    internal int Place(uint hash) => places.TryGetValue(hash, out int place) ? place : -1;
}

/// <summary>A transaction 交易 of the interface with the nodes of its question and its answer.</summary>
public sealed record Transaction(string InfNo, Phrase Name, bool IsRegional, IReadOnlyList<MessageNode> Input, IReadOnlyList<MessageNode> Output)
{
    /// <summary>The numbers of all transactions the dictionary knows, in its order.</summary>
    public static IReadOnlyList<string> Numbers => MessageDictionary.Numbers;

    /// <summary>The transaction of this number, or null.</summary>
    public static Transaction? Find(string infNo) => MessageDictionary.Transaction(infNo);

    /// <summary>An input node by its name, without regard to case and underscores; null where there is none.</summary>
    public MessageNode? InputNode(string name) => Find(Input, name);

    /// <summary>An output node by its name, without regard to case and underscores; null where there is none.</summary>
    public MessageNode? OutputNode(string name) => Find(Output, name);

    private static MessageNode? Find(IReadOnlyList<MessageNode> nodes, string name)
    {
        uint hash = MemberName.Hash(name);
        foreach (MessageNode node in nodes)
        {
            if (MemberName.Hash(node.Name) == hash)
            {
                return node;
            }
        }

        return null;
    }
}
