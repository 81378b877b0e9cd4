namespace SkillsHub.Events.Webhooks;

/// <summary>Why an attempt failed, for clients that say it in a language of their own.</summary>
internal enum DeliveryFault
{
    /// <summary>The receiver answered with another status than success.</summary>
    Answered,

    /// <summary>The receiver leads to another address, which is not followed.</summary>
    Redirects,

    /// <summary>The name of the host leads nowhere, or its name servers are silent.</summary>
    NoAddress,

    /// <summary>The connection took too long.</summary>
    NoConnection,

    /// <summary>The answer took too long.</summary>
    NoAnswer,

    /// <summary>No connection, or one that broke off: the words beside it are the network's.</summary>
    Unreachable,
}
