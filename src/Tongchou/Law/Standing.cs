namespace Tongchou;

/// <summary>How well founded a value is 依据等级. A receipt or simulation that rests on less than a statement says so.</summary>
public enum Standing
{
    /// <summary>Read in the official text.</summary>
    [Word("official", "正式文件", "official text")] Official,

    /// <summary>An official body said it in an answer, notice or press conference.</summary>
    [Word("stated", "官方答复", "stated by an official body")] Stated,

    /// <summary>Known only through a secondary page or a quotation.</summary>
    [Word("secondary", "二手来源", "secondary source")] Secondary,

    /// <summary>An example value without official source; never to be taken for the policy.</summary>
    [Word("illustrative", "示例值", "illustrative value")] Illustrative,
}
