namespace Aspire.Hosting.ApplicationModel;

/// <summary>One endpoint of a resource, whose address is known later.</summary>
public sealed class EndpointReference(IResourceWithEndpoints owner, string endpointName)
{
    /// <summary>Whose it is.</summary>
    public IResourceWithEndpoints Resource { get; } = owner;

    /// <summary>Its name there.</summary>
    public string EndpointName { get; } = endpointName;
}
