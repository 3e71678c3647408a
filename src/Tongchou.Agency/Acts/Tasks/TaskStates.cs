namespace Tongchou.Agency.Acts;

/// <summary>How far something has come that one person enters and another approves.</summary>
public static class TaskStates
{
    public const string Entered = "entered";
    public const string Approved = "approved";
    public const string Rejected = "rejected";
}
