namespace Tongchou.Server.National.Messages;

/// <summary>A member of the request's envelope 报文头: its name, most characters, and whether it must be there.</summary>
internal sealed record EnvelopeMember(string Name, int Most, bool IsDemanded, Phrase Meaning)
{
    public static readonly EnvelopeMember InfNo = new("infno", 6, true, new("交易编号", "transaction number"));
    public static readonly EnvelopeMember MessageId = new("msgid", 30, true, new("发送方报文 ID", "message ID of the sender"));
    public static readonly EnvelopeMember CareRegion = new("mdtrtarea_admvs", 6, true, new("就医地医保区划", "region of treatment"));
    public static readonly EnvelopeMember EnrolmentRegion = new("insuplc_admdvs", 6, false, new("参保地医保区划", "region of enrolment"));
    public static readonly EnvelopeMember Receiver = new("recer_sys_code", 10, true, new("接收方系统代码", "receiver system"));
    public static readonly EnvelopeMember Device = new("dev_no", 100, false, new("设备编号", "device number"));
    public static readonly EnvelopeMember DeviceSafety = new("dev_safe_info", 2000, false, new("设备安全信息", "device safety data"));
    public static readonly EnvelopeMember Signature = new("cainfo", 1024, false, new("数字签名信息", "digital signature"));
    public static readonly EnvelopeMember SignatureType = new("signtype", 10, false, new("签名类型", "signature type"));
    public static readonly EnvelopeMember Version = new("infver", 6, true, new("接口版本号", "interface version"));
    public static readonly EnvelopeMember OperatorType = new("opter_type", 3, true, new("经办人类别", "operator type"));
    public static readonly EnvelopeMember Operator = new("opter", 30, true, new("经办人", "operator"));
    public static readonly EnvelopeMember OperatorName = new("opter_name", 50, true, new("经办人姓名", "operator's name"));
    public static readonly EnvelopeMember Sent = new("inf_time", 19, true, new("交易时间", "time of the transaction"));
    public static readonly EnvelopeMember Institution = new("fixmedins_code", 30, true, new("定点医药机构编号", "institution code"));
    public static readonly EnvelopeMember InstitutionName = new("fixmedins_name", 200, true, new("定点医药机构名称", "institution name"));
    public static readonly EnvelopeMember SignIn = new("sign_no", 30, false, new("交易签到流水号", "sign-in number"));
    public static readonly EnvelopeMember Cipher = new("enc_type", 10, false, new("加密方式", "encryption"));
    public static readonly EnvelopeMember Vendor = new("fixmedins_soft_fcty", 200, false, new("定点医药机构软件厂商", "software vendor"));
    public static readonly EnvelopeMember Input = new("input", 0, true, new("交易输入", "input"));

    private static readonly EnvelopeMember[] all =
    [
        InfNo, MessageId, CareRegion, EnrolmentRegion, Receiver, Device, DeviceSafety, Signature, SignatureType, Version, OperatorType, Operator, OperatorName,
        Sent, Institution, InstitutionName, SignIn, Cipher, Vendor, Input,
    ];

    public static EnvelopeMember? Find(string name) => Array.Find(all, member => MemberName.Hash(member.Name) == MemberName.Hash(name));
}
