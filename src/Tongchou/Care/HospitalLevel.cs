namespace Tongchou;

/// <summary>The level 医疗机构等级 of a designated institution.</summary>
public enum HospitalLevel
{
    [Word("grassroots", "基层(社区、乡镇)", "grassroots (community, township)")] Grassroots,
    [Word("level-1", "一级", "level 1")] Level1,
    [Word("level-2", "二级", "level 2")] Level2,
    [Word("level-3", "三级", "level 3")] Level3,
}
