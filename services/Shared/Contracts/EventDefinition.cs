using System.Reflection;
using System.Text.RegularExpressions;

namespace SkillsHub.Contracts;

/// <summary>An event contract as the registry knows it.</summary>
public sealed partial record EventDefinition
{
    private EventDefinition(Type clrType, string type, Audience audience, string service, string aggregate) =>
        (ClrType, Type, Audience, Service, Aggregate) = (clrType, type, audience, service, aggregate);

    /// <summary>The contract's record.</summary>
    public Type ClrType { get; }

    /// <summary>CloudEvents 1.0 <c>type</c>, <c>skillshub.partnership.agreement.signed.v1</c>.</summary>
    public string Type { get; }

    /// <summary>Who may read it.</summary>
    public Audience Audience { get; }

    /// <summary>The producing service, <c>partnership</c>.</summary>
    public string Service { get; }

    /// <summary>The kind of aggregate, <c>agreement</c>.</summary>
    public string Aggregate { get; }

    /// <summary>Reads and checks the declaration of one contract.</summary>
    /// <typeparam name="TEvent">The contract.</typeparam>
    /// <returns>The definition.</returns>
    /// <exception cref="InvalidOperationException">The contract breaks a rule; the message names the contract and the rule.</exception>
    public static EventDefinition Of<TEvent>()
        where TEvent : IntegrationEvent
    {
        var clrType = typeof(TEvent);
        var contract = clrType.GetCustomAttribute<EventContractAttribute>(inherit: false)
            ?? throw new InvalidOperationException($"{clrType} has no {nameof(EventContractAttribute)}.");
        var name = TypeName().Match(contract.Type);
        if (!clrType.IsSealed)
            throw new InvalidOperationException($"{clrType} is not sealed.");
        if (!name.Success)
            throw new InvalidOperationException($"'{contract.Type}' of {clrType} is not of the form skillshub.service.aggregate.fact.v1.");
        if (contract.Audience == Audience.Parties != clrType.IsAssignableTo(typeof(IAddressedToParties)))
            throw new InvalidOperationException($"{clrType}: {nameof(Audience.Parties)} and {nameof(IAddressedToParties)} go together.");
        return new EventDefinition(clrType, contract.Type, contract.Audience, name.Groups["service"].Value, name.Groups["aggregate"].Value);
    }

    /// <summary>Names the stream of one aggregate, the same in every service.</summary>
    /// <param name="aggregateId">The aggregate.</param>
    /// <returns><c>partnership/agreement/0198…</c></returns>
    public string StreamOf(Guid aggregateId) => $"{Service}/{Aggregate}/{aggregateId}";

    /// <summary>Reads the aggregate in the name of a stream.</summary>
    /// <param name="stream"><c>partnership/agreement/0198…</c></param>
    /// <returns>The aggregate's id.</returns>
    public static Guid AggregateIn(string stream) => Guid.Parse(stream.AsSpan(stream.LastIndexOf('/') + 1));

    [GeneratedRegex(@"^skillshub\.(?<service>[a-z]+)\.(?<aggregate>[a-z_]+)\.[a-z_]+\.v[1-9][0-9]*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TypeName();
}
