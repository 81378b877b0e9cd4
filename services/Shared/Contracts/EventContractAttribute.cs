namespace SkillsHub.Contracts;

/// <summary>Declares an event's stable name and its audience.</summary>
/// <param name="type">CloudEvents 1.0 <c>type</c>: <c>skillshub.{service}.{aggregate}.{fact}.v{n}</c>.</param>
/// <param name="audience">Who may read it.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EventContractAttribute(string type, Audience audience) : Attribute
{
    /// <summary>CloudEvents 1.0 <c>type</c>.</summary>
    public string Type { get; } = type;

    /// <summary>Who may read it.</summary>
    public Audience Audience { get; } = audience;
}
