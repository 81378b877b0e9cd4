namespace SkillsHub.Testing.Identity;

/// <summary>Whom an access token speaks for.</summary>
/// <param name="Role"><c>staff</c>, <c>partner</c>, <c>operator</c>, or null for somebody without a role.</param>
/// <param name="Hub">Slug of the hub.</param>
/// <param name="Organisation">Slug of the partner's organisation.</param>
public sealed record TestUser(string? Role, string? Hub = null, string? Organisation = null)
{
    /// <summary>Slug of the hub that tests use unless they say otherwise.</summary>
    public const string DefaultHub = "saint-dizier";

    /// <summary>Subject of the token.</summary>
    public string Subject { get; init; } = Guid.CreateVersion7().ToString();

    /// <summary>Hub staff.</summary>
    public static TestUser Staff(string hub = DefaultHub) => new("staff", hub);

    /// <summary>An agent of a partner.</summary>
    public static TestUser Partner(string organisation = "conseil-regional-grand-est", string hub = DefaultHub) => new("partner", hub, organisation);

    /// <summary>An operator.</summary>
    public static TestUser Operator() => new("operator");

    /// <summary>A process of the system, for itself.</summary>
    public static TestUser Process() => new("service");

    /// <summary>Signed in, with no role at all.</summary>
    public static TestUser Nobody() => new(Role: null);
}
