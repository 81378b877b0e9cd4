using System.Text.Json.Serialization;
using SkillsHub.Catalogue.Programmes;
using SkillsHub.Web;

namespace SkillsHub.Catalogue;

/// <summary>All that the service's endpoints read and write.</summary>
[JsonSerializable(typeof(CancelSession.Request), TypeInfoPropertyName = "CancelSessionRequest")]
[JsonSerializable(typeof(Page<ProgrammeSummary>))]
[JsonSerializable(typeof(ProgrammeDetails))]
[JsonSerializable(typeof(ProgrammeRequest))]
[JsonSerializable(typeof(ScheduleSession.Request), TypeInfoPropertyName = "ScheduleSessionRequest")]
internal sealed partial class CatalogueJson : JsonSerializerContext;
