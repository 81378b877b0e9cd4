namespace SkillsHub.Gateway.Headers;

/// <summary>Other sites whose scripts may call the API: those of <c>Gateway:Cors:Origins</c>, by default none.</summary>
internal static class DeclaredOrigins
{
    private const string Policy = "declared";

    public static void AddDeclaredOrigins(this WebApplicationBuilder builder)
    {
        var origins = builder.Configuration.GetSection("Gateway:Cors:Origins").Get<string[]>() ?? [];
        builder.Services.AddCors(options => options.AddPolicy(Policy, policy => policy
            .WithOrigins(origins)
            .WithMethods("GET", "POST", "PUT", "PATCH", "DELETE")
            .WithHeaders("Authorization", "Content-Type", "If-Match", "If-None-Match", "Idempotency-Key", "Last-Event-ID")
            .WithExposedHeaders("ETag", "Link", "Location", "Retry-After")
            .SetPreflightMaxAge(TimeSpan.FromHours(1))));
    }
}
