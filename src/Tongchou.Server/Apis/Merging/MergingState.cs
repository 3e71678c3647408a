namespace Tongchou.Server.Apis.Merging;

/// <summary>How far a merging is.</summary>
public enum MergingState
{
    [Word("empty", "还没有导入登记", "no register yet")] Empty,
    [Word("matching", "比对与决定", "matching and deciding")] Matching,
    [Word("begun", "正在切换", "cutting over")] Begun,
    [Word("done", "已切换", "cut over")] Done,
}
