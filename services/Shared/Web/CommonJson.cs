using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace SkillsHub.Web;

/// <summary>
/// What is in the problem documents of every service, the simple types of parameters, and files, which never are JSON but whose
/// types the OpenAPI document asks for.
/// </summary>
[JsonSerializable(typeof(IReadOnlyList<FieldError>))]
[JsonSerializable(typeof(IReadOnlyList<Guid>))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IFormFile))]
[JsonSerializable(typeof(Stream))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(int?))]
[JsonSerializable(typeof(long))]
[JsonSerializable(typeof(DateTimeOffset?))]
internal sealed partial class CommonJson : JsonSerializerContext;
