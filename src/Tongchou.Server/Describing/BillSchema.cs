using Microsoft.OpenApi;
using Tongchou.Agency;

namespace Tongchou.Server.Describing;

/// <summary>What a schema made from the types can't know of a bill: which words a field takes, and what the reader fills in itself.</summary>
internal static class BillSchema
{
    private const string Yuan = "元,最多两位小数 yuan, at most two decimals: 1234.50";
    private const string Day = "日期 a day: 2026-01-31";
    private const string Share = "比例 a ratio: 10% or 0.1";
    private const string ByVisit = "按就诊类别的金额 yuan by kind of visit: { \"inpatient\": \"800.00\" }";

    private static readonly Dictionary<(Type, string), string> meanings = new()
    {
        [(typeof(BillForm), "region")] = "区划代码 division code of six digits: 510100; see /api/regions",
        [(typeof(BillForm), "scheme")] = OneOf<Scheme>(),
        [(typeof(PersonForm), "born")] = Day,
        [(typeof(PersonForm), "group")] = OneOf<PersonGroup>(),
        [(typeof(PersonForm), "category")] = OneOf<AssistanceCategory>(),
        [(typeof(PersonForm), "supplement")] = OneOf<Supplement>(),
        [(typeof(PersonForm), "supplementaryProduct")] = "是否投保补充保险产品(惠民保) whether the person holds the region's supplementary product",
        [(typeof(PersonForm), "diseases")] = "门诊慢特病病种数 number of recognised chronic or special diseases, 1 unless given",
        [(typeof(PersonForm), "account")] = "个人账户余额 balance of the personal account. " + Yuan,
        [(typeof(PersonForm), "familyAccount")] = "家庭共济账户可用余额 what family members' accounts offer. " + Yuan,
        [(typeof(VisitForm), "kind")] = OneOf<VisitKind>(),
        [(typeof(VisitForm), "level")] = OneOf<HospitalLevel>() + "; may be left out for pharmacy",
        [(typeof(VisitForm), "begun")] = Day,
        [(typeof(VisitForm), "ended")] = Day + "; the day it began unless given",
        [(typeof(VisitForm), "care")] = OneOf<CarePlace>(),
        [(typeof(VisitForm), "referral")] = OneOf<Referral>(),
        [(typeof(VisitForm), "inCounty")] = "是否县域内就医 inside the person's own county; true for local care unless given",
        [(typeof(ChainForm), "deductiblePaid")] = "转诊前各次住院已付起付 deductible paid by earlier stays of the referral chain. " + Yuan,
        [(typeof(YearForm), "stays")] = "本年已住院次数 stays before this one",
        [(typeof(YearForm), "deductiblePaid")] = ByVisit,
        [(typeof(YearForm), "pooledPaid")] = ByVisit,
        [(typeof(YearForm), "bandUsed")] = ByVisit,
        [(typeof(YearForm), "ceilingCost")] = ByVisit,
        [(typeof(LineForm), "date")] = Day + "; the day the visit began unless given",
        [(typeof(LineForm), "kind")] = "drug | service | consumable | other",
        [(typeof(LineForm), "class")] = OneOf<CatalogueClass>(),
        [(typeof(LineForm), "quantity")] = "数量;与单价相乘须等于金额 quantity; times the price it must come to the amount",
        [(typeof(LineForm), "price")] = "单价 unit price",
        [(typeof(LineForm), "amount")] = Yuan,
        [(typeof(LineForm), "ownShare")] = "先行自付比例 first own share. " + Share,
        [(typeof(LineForm), "priceLimit")] = "整行限价 price limit of the whole line. " + Yuan,
        [(typeof(ResidentYearForm), "year")] = "待遇年度 the benefit year the dues were for",
        [(typeof(ResidentYearForm), "paidOn")] = Day,
        [(typeof(PeriodForm), "from")] = Day,
        [(typeof(PeriodForm), "to")] = Day + "; left out for somebody still in it",
        [(typeof(RepairForm), "of")] = "待遇年度 the benefit year of the enrolment whose wait it shortens",
        [(typeof(RepairForm), "years")] = "补缴的断缴年数 broken years paid for",
        [(typeof(ClaimsForm), "originalCap")] = "当年大病保险原封顶线 the year's serious-illness ceiling before adjustment, or none",
    };

    private static readonly HashSet<(Type, string)> filledIn =
    [
        (typeof(VisitForm), "level"), (typeof(VisitForm), "ended"), (typeof(LineForm), "date"),
        (typeof(ClaimsForm), "fundPaid"), (typeof(ClaimsForm), "inpatientFundPaid"), (typeof(ClaimsForm), "seriousIllnessPaid"), (typeof(ClaimsForm), "originalCap"),
    ];

    public static void Complete(OpenApiSchema schema, Type type)
    {
        foreach ((string name, IOpenApiSchema property) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            if (meanings.TryGetValue((type, name), out string? meaning))
            {
                property.Description = meaning;
            }

            if (filledIn.Contains((type, name)))
            {
                schema.Required?.Remove(name);
            }
        }

        if (type == typeof(BillForm))
        {
            schema.Properties!["total"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "费用合计;写了就须等于各行之和,说明单里不重复 the total; where given it must be the sum of the lines; a receipt does not repeat it. " + Yuan };
        }
    }

    private static string OneOf<T>() where T : struct, Enum => string.Join(" | ", Words<T>.Codes);
}
