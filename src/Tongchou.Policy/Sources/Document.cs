namespace Tongchou.Policy.Sources;

/// <summary>A document or page that law is taken from 依据文件.</summary>
/// <param name="Id">The short name that clauses cite, such as FX2019.</param>
/// <param name="Number">The official number 文号, or empty.</param>
/// <param name="Issued">The day of issue; only its year or month counts where <paramref name="Issued"/> is known no better.</param>
public sealed record Document(
    string Id,
    string Number,
    Phrase Title,
    Phrase Issuer,
    RegionCode Region,
    DateOnly? Issued,
    DateOnly? InForce,
    DocumentKind Kind,
    KnownBy KnownBy,
    IReadOnlyList<DocumentClause> Clauses)
{
    public DocumentClause? Find(string item) => Clauses.FirstOrDefault(clause => clause.Clause.Item == item);
}

/// <summary>A clause of a document: its subject in our own words, and what the project must do about it.</summary>
public sealed record DocumentClause(
    Clause Clause,
    Phrase Subject,
    ClauseClass Class,
    ReformPart Part,
    IReadOnlyList<string> Capabilities);

public enum DocumentKind
{
    [Word("law", "法规规章", "law or regulation")] Law,
    [Word("normative", "规范性文件", "normative document")] Normative,
    [Word("notice", "通知", "notice")] Notice,
    [Word("statement", "官方答复", "statement of an official body")] Statement,
    [Word("secondary", "二手页面", "secondary page")] Secondary,
    [Word("compilation", "汇编", "compilation of low trust")] Compilation,
}

/// <summary>How the project knows the document.</summary>
public enum KnownBy
{
    [Word("full-text", "全文", "full text")] FullText,
    [Word("copy", "存档页面", "a stored copy of the official page")] Copy,
    [Word("quotation", "转述", "a quotation")] Quotation,
    [Word("number-only", "仅文号", "its number only")] NumberOnly,
}

/// <summary>What a clause asks of the software.</summary>
public enum ClauseClass
{
    [Word("computed", "计算", "computed")] Computed,
    [Word("workflow", "经办", "workflow")] Workflow,
    [Word("indicator", "指标", "indicator")] Indicator,
    [Word("declaratory", "宣示", "declaratory")] Declaratory,
}

/// <summary>The parts of the reform ("1+4+2") that name the project's modules.</summary>
public enum ReformPart
{
    [Word("general", "总体", "general")] General,
    [Word("enrolment", "参保筹资", "enrolment and financing")] Enrolment,
    [Word("benefits", "待遇保障", "benefits")] Benefits,
    [Word("payment", "支付机制", "payment")] Payment,
    [Word("fund", "基金", "fund")] Fund,
    [Word("supervision", "基金监管", "supervision")] Supervision,
    [Word("supply", "医药供给", "supply")] Supply,
    [Word("services", "公共服务", "public services")] Services,
}
