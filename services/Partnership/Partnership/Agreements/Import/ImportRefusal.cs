namespace SkillsHub.Partnership.Agreements.Import;

/// <summary>Why a file is not taken in.</summary>
internal sealed record ImportRefusal
{
    /// <summary>Stable, of <see cref="ImportCodes"/>.</summary>
    public required string Code { get; init; }

    /// <summary>Names the rule and the value that broke it, in English as all that the API says.</summary>
    public required string Message { get; init; }

    /// <summary>The values of the message, for a client that words the code in its reader's language.</summary>
    public IReadOnlyDictionary<string, object?> Facts { get; init; } = new Dictionary<string, object?>(StringComparer.Ordinal);

    public static ImportRefusal Of(string code, string message, params (string Name, object Value)[] facts) =>
        new() { Code = code, Message = message, Facts = facts.ToDictionary(fact => fact.Name, object? (fact) => fact.Value, StringComparer.Ordinal) };
}
