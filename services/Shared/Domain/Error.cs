namespace SkillsHub.Domain;

/// <summary>An expected failure. Each rule of the domain has its own sealed record; the HTTP mapping lives in one place.</summary>
/// <param name="Kind">What sort of refusal it is; decides the HTTP status.</param>
/// <param name="Code">Stable identifier for machines, kebab-case with dots: <c>agreement.not-found</c>.</param>
/// <param name="Detail">What happened and which rule applies, for a person.</param>
public abstract record Error(ErrorKind Kind, string Code, string Detail)
{
    private static readonly Dictionary<string, object?> NoFacts = new(StringComparer.Ordinal);

    /// <summary>The input field at fault, as the client named it (camelCase path), or null when no single field is.</summary>
    public virtual string? Field => null;

    /// <summary>Facts that the client needs to repair the request, added to the problem document as extension members.</summary>
    public virtual IReadOnlyDictionary<string, object?> Facts => NoFacts;
}
