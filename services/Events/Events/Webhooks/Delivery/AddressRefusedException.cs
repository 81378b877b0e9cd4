namespace SkillsHub.Events.Webhooks.Delivery;

/// <summary>A host name leads to an address that may not be called.</summary>
internal sealed class AddressRefusedException(string message) : Exception(message);
