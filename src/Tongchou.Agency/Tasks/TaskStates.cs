namespace Tongchou.Agency.Tasks;

/// <summary>How far something has come that one person enters and another approves.</summary>
public static class TaskStates
{
    public const string Entered = "entered";
    public const string Approved = "approved";

    /// <summary>Given back 退回 with the reason; nothing comes of it.</summary>
    public const string Returned = "returned";
}
