namespace SkillsHub.Partnership.Branding;

/// <summary>Where a permission stands on a day. Nobody types it: it follows from what was asked and answered.</summary>
internal enum BrandState
{
    /// <summary>Nobody has answered.</summary>
    Asked,

    /// <summary>One of two has agreed.</summary>
    PartlyGranted,

    /// <summary>All have agreed; its first day is to come.</summary>
    Upcoming,

    /// <summary>The name or logo may be used.</summary>
    Live,

    /// <summary>Its last day is past, or its party or agreement is one no longer.</summary>
    Expired,

    /// <summary>One of those asked does not agree.</summary>
    Refused,

    /// <summary>Taken back by one that had agreed.</summary>
    Revoked,

    /// <summary>Given up by those who asked.</summary>
    Withdrawn,
}
