namespace SkillsHub.Web;

/// <summary>Names of the authorization policies that every service knows. Anything without policy needs an authenticated caller that is no process of ours.</summary>
public static class Policies
{
    /// <summary>Staff with a hub.</summary>
    public const string Staff = "staff";

    /// <summary>A partner with its organisation and hub.</summary>
    public const string Partner = "partner";

    /// <summary>Staff with a hub, or a partner with organisation and hub.</summary>
    public const string StaffOrPartner = "staff-or-partner";

    /// <summary>Staff with a hub, or an operator.</summary>
    public const string StaffOrOperator = "staff-or-operator";

    /// <summary>Staff with a hub, a partner with organisation and hub, or an operator.</summary>
    public const string AnyRole = "any-role";

    /// <summary>An operator.</summary>
    public const string Operator = "operator";

    /// <summary>A process of ours, for itself.</summary>
    public const string Service = "service";
}
