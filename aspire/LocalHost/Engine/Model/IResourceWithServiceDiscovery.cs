using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Is found by its name.</summary>
public interface IResourceWithServiceDiscovery : IResourceWithEndpoints;
