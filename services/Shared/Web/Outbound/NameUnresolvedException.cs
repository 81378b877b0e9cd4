namespace SkillsHub.Web.Outbound;

/// <summary>A host name leads nowhere, or nobody said in time where.</summary>
/// <param name="host">The name.</param>
public sealed class NameUnresolvedException(string host) : Exception($"{host} leads nowhere, or its name servers do not answer.");
