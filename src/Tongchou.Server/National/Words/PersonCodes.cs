using Tongchou.Agency.Persons;

namespace Tongchou.Server.National.Words;

/// <summary>What describes a person, in national codes: 人员类别 (psn_type), 性别 (gend), 证件类型 (psn_cert_type).</summary>
internal static class PersonCodes
{
    public static string Type(PersonGroup group) => group switch
    {
        PersonGroup.Active => "11",
        PersonGroup.Retired => "12",
        PersonGroup.Student => "14",
        _ => "15",
    };

    public static string Gender(Sex sex) => sex switch { Sex.Male => "1", Sex.Female => "2", _ => "9" };

    public static string Certificate(IdentityDocument document) => document switch
    {
        IdentityDocument.ResidentCard => "01",
        IdentityDocument.HongKongMacauPermit => "04",
        IdentityDocument.TaiwanPermit => "06",
        IdentityDocument.PermanentResidence => "07",
        IdentityDocument.Passport => "08",
        IdentityDocument.BirthCertificate => "990201",
        _ => "99",
    };
}
