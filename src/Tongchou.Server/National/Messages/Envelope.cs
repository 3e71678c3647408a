namespace Tongchou.Server.National.Messages;

/// <summary>A request 请求报文 of the interface: the members around the input, and the input itself.</summary>
/// <remarks>
/// Reading never fails: what is wrong stands in <see cref="Faults"/>, all at once, and what is absent is an empty text. The
/// input is read from the bytes as they came, so they must not change before <see cref="Dispose"/>.
/// </remarks>
internal sealed class Envelope : IDisposable
{
    private readonly MessageReading outer;
    private MessageReading? unsealed;

    private Envelope(ReadOnlyMemory<byte> utf8)
    {
        outer = new(JsonTape.Read(utf8, "", Faults), "", Faults);
        Input = new(outer, "input", "input");
        if (outer.Tape is null)
        {
            return;
        }

        if (outer.Tape[0].Kind is not TapeKind.Object)
        {
            Faults.Add("bad-envelope", Place.At(""), new("报文应当是一个 JSON 对象。", "The message must be one JSON object."), new("请按接口规范加上报文头。", "Put the envelope of the interface around it."));
            return;
        }

        InputNode root = new(outer, 0);
        InfNo = Read(root, EnvelopeMember.InfNo).Trim();
        outer.InfNo = InfNo;
        MessageId = Read(root, EnvelopeMember.MessageId);
        CareRegion = Read(root, EnvelopeMember.CareRegion).Trim();
        EnrolmentRegion = Read(root, EnvelopeMember.EnrolmentRegion).Trim();
        Receiver = Read(root, EnvelopeMember.Receiver);
        Device = Read(root, EnvelopeMember.Device);
        DeviceSafety = Read(root, EnvelopeMember.DeviceSafety);
        Signature = Read(root, EnvelopeMember.Signature);
        SignatureType = Read(root, EnvelopeMember.SignatureType).Trim();
        Version = Read(root, EnvelopeMember.Version);
        OperatorType = Read(root, EnvelopeMember.OperatorType).Trim();
        Operator = Read(root, EnvelopeMember.Operator);
        OperatorName = Read(root, EnvelopeMember.OperatorName);
        Sent = root.NeedTime(EnvelopeMember.Sent.Name);
        Institution = Read(root, EnvelopeMember.Institution).Trim();
        InstitutionName = Read(root, EnvelopeMember.InstitutionName);
        SignIn = Read(root, EnvelopeMember.SignIn);
        Cipher = Read(root, EnvelopeMember.Cipher).Trim();
        Vendor = Read(root, EnvelopeMember.Vendor);
        ReadInput(root);
    }

    /// <summary>Everything wrong with the message so far, of the envelope, the input and what a handler adds.</summary>
    public FaultList Faults { get; } = new();

    public bool IsFaulty => !Faults.IsEmpty;

    /// <summary>infno 交易编号.</summary>
    public string InfNo { get; } = "";

    /// <summary>The transaction of <see cref="InfNo"/>; null where the dictionary has none.</summary>
    public Transaction? Transaction => Transaction.Find(InfNo);

    /// <summary>msgid: any text of at most 30 characters; with <see cref="Institution"/> the key of the message.</summary>
    public string MessageId { get; } = "";

    /// <summary>mdtrtarea_admvs 就医地医保区划.</summary>
    public string CareRegion { get; } = "";

    /// <summary>insuplc_admdvs 参保地医保区划; empty where nobody is named.</summary>
    public string EnrolmentRegion { get; } = "";
    public string Receiver { get; } = "";
    public string Device { get; } = "";
    public string DeviceSafety { get; } = "";

    /// <summary>cainfo: a signature, in some regions the encrypted password of a card.</summary>
    public string Signature { get; } = "";
    public string SignatureType { get; } = "";
    public string Version { get; } = "";

    /// <summary>opter_type: 1 operator, 2 self-service terminal, 3 mobile terminal.</summary>
    public string OperatorType { get; } = "";
    public string Operator { get; } = "";
    public string OperatorName { get; } = "";

    /// <summary>inf_time 交易时间, China standard time.</summary>
    public DateTime Sent { get; }

    /// <summary>fixmedins_code 定点医药机构编号.</summary>
    public string Institution { get; } = "";
    public string InstitutionName { get; } = "";

    /// <summary>sign_no 签到流水号; empty where sign-in is not enforced.</summary>
    public string SignIn { get; } = "";

    /// <summary>enc_type: SM4 or empty.</summary>
    public string Cipher { get; } = "";
    public string Vendor { get; } = "";

    /// <summary>The input as nodes; absent while it is sealed.</summary>
    public InputNode Input { get; private set; }

    /// <summary>The input as it came when it came as text, Base64 of the encrypted JSON; null otherwise.</summary>
    public string? SealedInput { get; private set; }

    /// <summary>The bytes of the input as they came: what a signature covers.</summary>
    public ReadOnlyMemory<byte> InputBytes { get; private set; }

    public static Envelope Read(ReadOnlyMemory<byte> utf8) => new(utf8);

    /// <summary>Puts the decrypted input in the place of the sealed one. The bytes must not change before <see cref="Dispose"/>.</summary>
    public void Unseal(ReadOnlyMemory<byte> utf8)
    {
        unsealed?.Dispose();
        unsealed = new(JsonTape.Read(utf8, EnvelopeMember.Input.Name, Faults), EnvelopeMember.Input.Name, Faults) { InfNo = InfNo };
        if (unsealed.Tape is { } tape && tape[0].Kind is TapeKind.Object)
        {
            Input = new(unsealed, 0);
            InputBytes = utf8;
            SealedInput = null;
        }
        else if (unsealed.Tape is not null)
        {
            new InputNode(unsealed, 0).Blame("", "bad-node", new("input 应当是一个 JSON 对象。", "The input must be one JSON object."));
        }
    }

    public void Dispose()
    {
        outer.Dispose();
        unsealed?.Dispose();
    }

    private static string Read(InputNode root, EnvelopeMember member)
    {
        string text = (member.IsDemanded ? root.NeedText(member.Name) : root.Text(member.Name)) ?? "";

        // Characters beyond the basic plane count twice here; none of these members holds any.
        if (text.Length > member.Most)
        {
            BlameLength(root, member);
        }

        return text;
    }

    private static void BlameLength(InputNode root, EnvelopeMember member) => root.Reading.Blame(root, member.Name, "too-long", meaning => FieldWords.TooLong(meaning, member.Most));

    private void ReadInput(InputNode root)
    {
        int found = outer.Tape!.Find(0, EnvelopeMember.Input.Name);
        if (outer.Tape.IsAbsent(found))
        {
            outer.Blame(root, EnvelopeMember.Input.Name, "missing-field", FieldWords.Missing);
            return;
        }

        InputBytes = outer.Tape.RawMemory(found);
        if (outer.Tape[found].Kind is TapeKind.Text)
        {
            SealedInput = outer.Tape.TextOf(found);
        }
        else if (outer.Tape[found].Kind is TapeKind.Object)
        {
            Input = new(outer, found);
        }
        else
        {
            outer.Blame(root, EnvelopeMember.Input.Name, "bad-node", FieldWords.NotNode);
        }
    }
}
