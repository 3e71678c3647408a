using Tongchou.Agency.Catalogues;
using Tongchou.Agency.Institutions;
using Tongchou.Agency.Persons;

namespace Tongchou.Agency.Tests.Imports;

/// <summary>Records drawn from a seed, with texts that tables find hard: formulas, quotation marks, separators, rare characters.</summary>
internal sealed class Drawn(int seed)
{
    private static readonly string[] hard = ["=1+2", "+86", "-5", "@sum", "'=x", "'", "\"引号\"", "a,b;c", "_x0041_", "_x005F_", "𠀀㐀", "<&>", "0012", "1E5", "名 称", "12.50", "=cmd|' /C calc'!A0", "是"];
    private readonly Random random = new(seed);

    public CatalogueItem Item(int number)
    {
        CatalogueKind kind = One<CatalogueKind>();
        CatalogueClass @class = kind.IsCharged() ? One<CatalogueClass>() : CatalogueClass.C;
        DiagnosisPrefixes.TryParse(Often() ? "" : "E11 I10", out DiagnosisPrefixes diagnoses);
        int? from = Often() ? null : random.Next(0, 60);
        Restriction restriction = new(Often() ? null : One<HospitalLevel>(), Set<VisitKind>(), Set<Sex>(), from, Often() ? null : random.Next(60, 151), diagnoses, Often() ? null : Count(), Often() ? null : Count(), Text());
        return new(kind, new(random.Next(0, 10) * 10_000), $"X{number}", $"N{Text()}", Text(), Text(), Text(), Text(), @class, @class is CatalogueClass.B ? new(random.Next(0, 10_001)) : Rate.Zero,
            new(Price(), Price(), Price(), Price()), restriction == Restriction.None ? Restriction.None : restriction, Days(), Text(), One<Standing>(), Text());
    }

    public Person Person(int number)
    {
        DateOnly born = new DateOnly(1930, 1, 1).AddDays(random.Next(0, 33_000));
        string digits = $"999999{born:yyyyMMdd}{number % 1000:000}";
        IdentityNumber card = IdentityNumber.Read(IdentityDocument.ResidentCard, digits + IdentityNumber.CheckDigit(digits), out _)!;
        return Often()
            ? new(PersonId.FromSequence(number), card, $"例{Text()}", card.Sex, born, Often() ? "" : "+86-10-0000")
            : new(PersonId.FromSequence(number), IdentityNumber.Read(IdentityDocument.Passport, $"0{number}E5", out _)!, $"例{Text()}", One<Sex>(), born, "010-1");
    }

    public CoverageSpan Coverage(int number)
    {
        PersonGroup group = One<PersonGroup>();
        bool employee = group.Scheme() is Scheme.Employee;
        return new(PersonId.FromSequence(number), new(110100), group, One<AssistanceCategory>(), employee ? One<Supplement>() : Supplement.None, Often(), Days(), Text(), One<CoverageStatus>(), employee ? new(random.Next()) : Money.Zero);
    }

    public Institution Institution(int number)
    {
        bool pharmacy = Often();
        InstitutionCode.TryParse($"{(pharmacy ? 'P' : 'H')}{number:00000000000}", out InstitutionCode? code);
        return new(code!, $"院{Text()}", pharmacy ? InstitutionKind.Pharmacy : InstitutionKind.Clinic, One<HospitalLevel>(), Text(), new(110100),
            [new(new(2024, 1, 1), new(2024, 12, 31)), DateSpan.Since(new(2025, 1, 1))], Set<VisitKind>().With(VisitKind.Pharmacy), One<InstitutionStatus>());
    }

    private bool Often() => random.Next(2) == 0;
    private T One<T>() where T : struct, Enum => Words<T>.All[random.Next(Words<T>.All.Count)];
    private SetOf<T> Set<T>() where T : struct, Enum => Often() ? SetOf<T>.Empty : SetOf<T>.Of(One<T>(), One<T>());
    private string Text() => Often() ? "" : hard[random.Next(hard.Length)];
    private Quantity Count() => new(random.Next());
    private UnitPrice? Price() => Often() ? null : new(random.NextInt64(0, 1_000_000_000_000));
    private DateSpan Days() => new DateOnly(2020, 1, 1).AddDays(random.Next(3000)) is var from && Often() ? DateSpan.Since(from) : new(from, from.AddDays(random.Next(900)));
}
