using System.Text.Json;

namespace Tongchou.Server.National.Messages;

/// <summary>The output 交易输出 of an answer while a handler writes it, and the warning beside it.</summary>
/// <remarks>
/// <c>answer.Node("setlinfo", settlement, static (node, of) => node.Text(…).Money(…))</c>; static lambdas cost no allocation.
/// A handler that wrote nothing answers the envelope alone. A refusal is no answer: a handler blames the input instead.
/// </remarks>
internal sealed class Answer : IDisposable
{
    private readonly PooledBytes bytes = new();
    private readonly Utf8JsonWriter writer;
    private bool isBegun;
    private bool isDone;

    public Answer() => writer = AnswerWriters.Rent(bytes);

    /// <summary>warn_msg: something the client should tell its user although all went well.</summary>
    public string Warning { get; set; } = "";

    /// <summary>Fields that stand in the output itself, without a node.</summary>
    public AnswerNode Fields()
    {
        Begin();
        return new(writer);
    }

    public Answer Node<T>(string name, T of, Action<AnswerNode, T> write)
    {
        Fields().Node(name, of, write);
        return this;
    }

    public Answer Rows<T>(string name, IReadOnlyList<T> rows, Action<AnswerNode, T> write)
    {
        Fields().Rows(name, rows, write);
        return this;
    }

    /// <summary>An output that is itself a list (5204, 90100); nothing else can stand beside it.</summary>
    public Answer List<T>(IReadOnlyList<T> rows, Action<AnswerNode, T> write)
    {
        if (isBegun)
        {
            throw new InvalidOperationException("an output is either nodes or a list");
        }

        isBegun = true;
        isDone = true;
        writer.WriteStartArray();
        new AnswerNode(writer).Each(rows, write);
        writer.WriteEndArray();
        return this;
    }

    /// <summary>Ends the output. Its bytes are those to be signed or sealed; empty where nothing was written. Valid until <see cref="Dispose"/>.</summary>
    public ReadOnlyMemory<byte> Output()
    {
        if (isBegun && !isDone)
        {
            writer.WriteEndObject();
            isDone = true;
        }

        writer.Flush();
        return bytes.Written;
    }

    public void Dispose()
    {
        AnswerWriters.Return(writer);
        bytes.Dispose();
    }

    private void Begin()
    {
        if (isDone)
        {
            throw new InvalidOperationException("the output is ended");
        }

        if (!isBegun)
        {
            isBegun = true;
            writer.WriteStartObject();
        }
    }
}
