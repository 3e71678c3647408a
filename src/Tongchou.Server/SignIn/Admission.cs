using Tongchou.Agency.Users;

namespace Tongchou.Server.SignIn;

/// <summary>Whom an endpoint lets in. Every endpoint says so; one that doesn't lets nobody in.</summary>
/// <param name="IsOpen">Anybody, without signing in.</param>
/// <param name="Roles">One of these is enough; none means everybody who works here.</param>
/// <param name="Insured">Insured persons, who sign in to their own file, are let in as well.</param>
/// <param name="IsOwnDoor">It asks for no session since it has a way of its own to know who calls: the national interface.</param>
public sealed record Admission(bool IsOpen, SetOf<Role> Roles, bool IsOwnDoor = false, bool Insured = false)
{
    /// <summary>A door that knows its callers in its own way.</summary>
    public static readonly Admission OwnDoor = new(IsOpen: true, SetOf<Role>.Empty, IsOwnDoor: true);

    public bool Admits(User? user) => IsOpen || (user is not null && ((Insured && !user.IsStaff) || (Roles.IsEmpty ? user.IsStaff : user.Roles.Members.Any(Roles.Contains))));
}

/// <summary>How endpoints say whom they let in.</summary>
public static class AdmissionStatements
{
    /// <summary>Anybody may call it: it shows nothing about persons and changes nothing of the books.</summary>
    public static T Open<T>(this T endpoint)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(new Admission(IsOpen: true, SetOf<Role>.Empty));

    /// <summary>Whoever has one of the roles.</summary>
    public static T For<T>(this T endpoint, params Role[] roles)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(new Admission(IsOpen: false, SetOf<Role>.Of(roles)));

    /// <summary>Whoever works here.</summary>
    public static T ForStaff<T>(this T endpoint)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(new Admission(IsOpen: false, SetOf<Role>.Empty));

    /// <summary>Whoever is signed in: staff, and insured persons as themselves.</summary>
    public static T ForEverybodySignedIn<T>(this T endpoint)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(new Admission(IsOpen: false, SetOf<Role>.Empty, Insured: true));

    /// <summary>A door that knows its callers in its own way.</summary>
    public static T WithOwnDoor<T>(this T endpoint)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(Admission.OwnDoor);
}
