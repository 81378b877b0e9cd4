namespace SkillsHub.Web;

/// <summary>Values of the access token's <c>role</c> claim.</summary>
public static class Roles
{
    /// <summary>Works for the hub.</summary>
    public const string Staff = "staff";

    /// <summary>Acts for a partner organisation, person or machine.</summary>
    public const string Partner = "partner";

    /// <summary>Keeps the system up.</summary>
    public const string Operator = "operator";

    /// <summary>A process of ours that asks another on the inside. It may do what a policy grants to it by name, and nothing else.</summary>
    public const string Service = "service";
}
