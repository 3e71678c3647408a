namespace Tongchou;

/// <summary>The sex 性别 in a person's identity document.</summary>
public enum Sex
{
    [Word("unknown", "未说明", "not stated")] Unknown,
    [Word("male", "男", "male")] Male,
    [Word("female", "女", "female")] Female,
}
