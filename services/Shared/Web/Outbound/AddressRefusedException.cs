namespace SkillsHub.Web.Outbound;

/// <summary>A host name leads to an address that may not be called.</summary>
/// <param name="message">Which, and why.</param>
public sealed class AddressRefusedException(string message) : Exception(message);
