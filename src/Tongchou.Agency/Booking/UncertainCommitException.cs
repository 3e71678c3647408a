namespace Tongchou.Agency.Booking;

/// <summary>
/// A commit failed in a way that does not tell whether it is in the books, and the act has no request key by which that could be found out. Whoever
/// asked must look before asking again.
/// </summary>
public sealed class UncertainCommitException(Exception cause) : Exception("the outcome of a commit is unknown, and the act has no request key", cause);
