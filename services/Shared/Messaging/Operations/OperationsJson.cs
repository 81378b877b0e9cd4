using System.Text.Json.Serialization;
using SkillsHub.Web;

namespace SkillsHub.Messaging.Operations;

[JsonSerializable(typeof(Page<DeadLetterView>))]
[JsonSerializable(typeof(Page<ParkedMessage>))]
internal sealed partial class OperationsJson : JsonSerializerContext;
