using Microsoft.AspNetCore.Authentication.JwtBearer;

namespace SkillsHub.Gateway.Errors;

internal static class ErrorsExtensions
{
    public static void AddErrors(this WebApplicationBuilder builder) =>
        builder.Services.Configure<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme, options => (options.Events ??= new JwtBearerEvents()).OnChallenge = UncheckedToken.ExplainAsync);

    public static void UseErrors(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages();
    }
}
