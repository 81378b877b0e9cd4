namespace SkillsHub.Partnership.Branding;

internal static class BrandEndpoints
{
    public static void AddBranding(this IHostApplicationBuilder builder)
    {
        builder.Services.AddScoped<BrandReader>();
        builder.Services.AddScoped<BrandChange>();
    }

    public static void MapBranding(this IEndpointRouteBuilder app)
    {
        var hub = app.MapGroup("/branding").WithTags("Branding");
        hub.MapListPermissions();
        hub.MapListLivePermissions();
        var branding = app.MapGroup("/agreements/{agreementId:guid}/branding").WithTags("Branding");
        branding.MapGetBrands();
        branding.MapSayDepartment();
        var permissions = branding.MapGroup("/permissions");
        permissions.MapAskPermission();
        permissions.MapGetPermission();
        permissions.MapSayThing();
        permissions.MapGrantPermission();
        permissions.MapRefusePermission();
        permissions.MapRevokePermission();
        permissions.MapWithdrawPermission();
    }
}
