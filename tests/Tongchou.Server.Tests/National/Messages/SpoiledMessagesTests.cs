using System.Buffers;
using System.Text;
using System.Text.Json;
using Tongchou.Server.National.Messages;

namespace Tongchou.Server.Tests.National.Messages;

public class SpoiledMessagesTests
{
    private const int Messages = 100_000;

    /// <summary>TONGCHOU_SEED gives other messages than the usual ones.</summary>
    private static readonly int seed = int.TryParse(Environment.GetEnvironmentVariable("TONGCHOU_SEED"), out int given) ? given : 20260105;

    [Fact]
    public void No_message_however_spoiled_makes_the_reading_fail()
    {
        MessageMutator mutator = new(SampleMessages.All, seed);
        int sound = 0, unreadable = 0;
        for (int i = 0; i < Messages; i++)
        {
            byte[] message = mutator.Next();
            try
            {
                FaultList faults = Read(message);
                sound += faults.IsEmpty ? 1 : 0;
                unreadable += faults.All.Any(fault => fault.Code == "bad-json") ? 1 : 0;
            }
            catch (Exception broken)
            {
                Assert.Fail($"{broken} for {Encoding.UTF8.GetString(message)}");
            }
        }

        // Were none of them sound, or none broken, this would have tried only half of it.
        sound.ShouldBeGreaterThan(Messages / 50);
        unreadable.ShouldBeGreaterThan(Messages / 10);
        (sound + unreadable).ShouldBeLessThan(Messages * 9 / 10);
    }

    /// <summary>Everything a handler could do with a message, whatever it is.</summary>
    private static FaultList Read(byte[] message)
    {
        using Envelope envelope = Envelope.Read(message);
        if (envelope.SealedInput is not null)
        {
            envelope.Unseal(message);
        }

        if (envelope.Transaction is { } transaction)
        {
            envelope.Input.Check(transaction);
            foreach (MessageNode node in transaction.Input)
            {
                envelope.Input.Node(node.Name).Has("x");
                foreach (InputNode row in envelope.Input.Rows(node.Name))
                {
                    Taste(row, node);
                }
            }
        }

        ArrayBufferWriter<byte> answer = new();
        AnswerEnvelope.Refuse(answer, new AnswerHead("1", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch), envelope.Faults.All);
        using JsonDocument refused = JsonDocument.Parse(answer.WrittenMemory);
        refused.RootElement.GetProperty("err_msg").GetString()!.Length.ShouldBeLessThanOrEqualTo(AnswerEnvelope.LongestMessage);
        return envelope.Faults;
    }

    private static void Taste(InputNode row, MessageNode node)
    {
        foreach (MessageField field in node.Fields)
        {
            if (field.IsUnsure)
            {
                continue;
            }

            row.Raw(field.Name);
            switch (field.Type)
            {
                case FieldType.Number:
                    row.Number(field.Name, 6);
                    row.Money(field.Name);
                    row.Whole(field.Name);
                    break;
                case FieldType.Date or FieldType.Time:
                    row.Date(field.Name);
                    row.EndTime(field.Name);
                    break;
                default:
                    row.Code(field.Name);
                    row.Rows(field.Name);
                    break;
            }
        }
    }
}
