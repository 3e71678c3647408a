using System.Text.Json;
using System.Text.Json.Serialization;
using Tongchou.Agency;

namespace Tongchou.Server.Json;

/// <summary>The host writes JSON as the agency does, so that an answer and its description agree.</summary>
internal static class JsonSettings
{
    public static void AddJson(this WebApplicationBuilder builder) => builder.Services.ConfigureHttpJsonOptions(host =>
    {
        JsonSerializerOptions settings = host.SerializerOptions;
        settings.Encoder = AgencyJson.Options.Encoder;
        settings.DefaultIgnoreCondition = AgencyJson.Options.DefaultIgnoreCondition;
        settings.MaxDepth = AgencyJson.Options.MaxDepth;
        foreach (JsonConverter converter in AgencyJson.Options.Converters)
        {
            settings.Converters.Add(converter);
        }

        // Numbers are written as numbers; without this the description would offer text as well.
        settings.NumberHandling = JsonNumberHandling.Strict;
    });
}
