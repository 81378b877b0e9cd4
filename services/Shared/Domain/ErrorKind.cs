namespace SkillsHub.Domain;

/// <summary>The sorts of expected failure.</summary>
public enum ErrorKind
{
    /// <summary>The input breaks a rule of form or content (HTTP 400).</summary>
    Invalid,

    /// <summary>The thing does not exist, or is not the caller's to see (HTTP 404).</summary>
    NotFound,

    /// <summary>The thing existed for the caller to see, and has been withdrawn for good (HTTP 410).</summary>
    Gone,

    /// <summary>The state of the thing, or another one, forbids the change (HTTP 409).</summary>
    Conflict,

    /// <summary>The caller may see the thing but not do this to it (HTTP 403).</summary>
    Forbidden,

    /// <summary>The content is larger than the rule allows (HTTP 413).</summary>
    TooLarge,

    /// <summary>The content is of a kind that is not taken (HTTP 415).</summary>
    UnsupportedContent,

    /// <summary>The input is well-formed, but its content cannot be processed (HTTP 422).</summary>
    Unprocessable,

    /// <summary>The caller has as many at once as it may have (HTTP 429).</summary>
    TooMany,
}
