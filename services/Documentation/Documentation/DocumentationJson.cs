using System.Text.Json.Serialization;
using SkillsHub.Documentation.Resources;
using SkillsHub.Web;

namespace SkillsHub.Documentation;

/// <summary>All that the service's endpoints read and write.</summary>
[JsonSerializable(typeof(Page<ResourceSummary>))]
[JsonSerializable(typeof(ResourceDetails))]
[JsonSerializable(typeof(ResourceRequest))]
internal sealed partial class DocumentationJson : JsonSerializerContext;
